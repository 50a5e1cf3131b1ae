import type { IncomingMessage, RequestListener } from 'node:http';

/** Hosts as nearly all requests name them; others are parsed. */
const plainHost = /^[\w.-]+(?::\d{1,4})?$/;

/** The scheme and host of a target that is a whole address, as a proxy may send it (RFC 9112, 3.2.2). */
const absolute = /^https?:\/\/[^/?#]*/i;

/**
 * Lets through requests whose address can be put together from what they say, and refuses the others with 400: everything
 * behind it makes a URL of host and target, and would fail. A target that is a whole address is cut to its path, so that
 * everybody behind sees one form.
 */
export function withTarget(handler: RequestListener): RequestListener {
  return (request, response) => {
    if (hasTarget(request)) {
      handler(request, response);
      return;
    }
    const message = 'The host or the address of the request is not one: correct it';
    const body = JSON.stringify({ errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] });
    response.writeHead(400, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(body),
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      connection: 'close',
    });
    response.end(body);
  };
}

function hasTarget(request: IncomingMessage): boolean {
  let { url = '/' } = request;
  if (!url.startsWith('/') && absolute.test(url)) {
    const path = url.replace(absolute, '');
    url = path.startsWith('/') ? path : `/${path}`;
    request.url = url;
  }
  const { host = '' } = request.headers;
  if (host === '' || (url.startsWith('/') && plainHost.test(host))) return true;
  return !/[/?#@\\]/.test(host) && URL.canParse(`http://${host}${url}`);
}
