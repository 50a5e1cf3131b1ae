/**
 * The version of the extraction, kept with every article that it read. An article that an earlier version read is read
 * again when it is next ingested: raise this with every change of what extraction yields.
 */
export const extractorVersion = '3';
