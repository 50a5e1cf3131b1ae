/* eslint-disable */
import type { Prisma, Addressee, Affiliation, Alias, ApiKey, Appearance, ArticleRevision, Article, Correction, Credit, ExtractedSpeaker, Mention, Organisation, Passage, Person, RateLimit, StatementMention, StatementSpeaker, Statement, Total } from "./prisma/client.ts";
import type { PothosPrismaDatamodel } from "@pothos/plugin-prisma";
export default interface PrismaTypes {
    Addressee: {
        Name: "Addressee";
        Shape: Addressee;
        Include: Prisma.AddresseeInclude;
        Select: Prisma.AddresseeSelect;
        OrderBy: Prisma.AddresseeOrderByWithRelationInput;
        WhereUnique: Prisma.AddresseeWhereUniqueInput;
        Where: Prisma.AddresseeWhereInput;
        Create: {};
        Update: {};
        RelationName: "statement" | "person" | "organisation";
        ListRelations: never;
        Relations: {
            statement: {
                Shape: Statement;
                Name: "Statement";
                Nullable: false;
            };
            person: {
                Shape: Person | null;
                Name: "Person";
                Nullable: true;
            };
            organisation: {
                Shape: Organisation | null;
                Name: "Organisation";
                Nullable: true;
            };
        };
    };
    Affiliation: {
        Name: "Affiliation";
        Shape: Affiliation;
        Include: Prisma.AffiliationInclude;
        Select: Prisma.AffiliationSelect;
        OrderBy: Prisma.AffiliationOrderByWithRelationInput;
        WhereUnique: Prisma.AffiliationWhereUniqueInput;
        Where: Prisma.AffiliationWhereInput;
        Create: {};
        Update: {};
        RelationName: "article" | "person" | "organisation";
        ListRelations: never;
        Relations: {
            article: {
                Shape: Article;
                Name: "Article";
                Nullable: false;
            };
            person: {
                Shape: Person;
                Name: "Person";
                Nullable: false;
            };
            organisation: {
                Shape: Organisation | null;
                Name: "Organisation";
                Nullable: true;
            };
        };
    };
    Alias: {
        Name: "Alias";
        Shape: Alias;
        Include: Prisma.AliasInclude;
        Select: Prisma.AliasSelect;
        OrderBy: Prisma.AliasOrderByWithRelationInput;
        WhereUnique: Prisma.AliasWhereUniqueInput;
        Where: Prisma.AliasWhereInput;
        Create: {};
        Update: {};
        RelationName: "person" | "organisation";
        ListRelations: never;
        Relations: {
            person: {
                Shape: Person | null;
                Name: "Person";
                Nullable: true;
            };
            organisation: {
                Shape: Organisation | null;
                Name: "Organisation";
                Nullable: true;
            };
        };
    };
    ApiKey: {
        Name: "ApiKey";
        Shape: ApiKey;
        Include: never;
        Select: Prisma.ApiKeySelect;
        OrderBy: Prisma.ApiKeyOrderByWithRelationInput;
        WhereUnique: Prisma.ApiKeyWhereUniqueInput;
        Where: Prisma.ApiKeyWhereInput;
        Create: {};
        Update: {};
        RelationName: never;
        ListRelations: never;
        Relations: {};
    };
    Appearance: {
        Name: "Appearance";
        Shape: Appearance;
        Include: Prisma.AppearanceInclude;
        Select: Prisma.AppearanceSelect;
        OrderBy: Prisma.AppearanceOrderByWithRelationInput;
        WhereUnique: Prisma.AppearanceWhereUniqueInput;
        Where: Prisma.AppearanceWhereInput;
        Create: {};
        Update: {};
        RelationName: "article" | "person" | "organisation";
        ListRelations: never;
        Relations: {
            article: {
                Shape: Article;
                Name: "Article";
                Nullable: false;
            };
            person: {
                Shape: Person | null;
                Name: "Person";
                Nullable: true;
            };
            organisation: {
                Shape: Organisation | null;
                Name: "Organisation";
                Nullable: true;
            };
        };
    };
    ArticleRevision: {
        Name: "ArticleRevision";
        Shape: ArticleRevision;
        Include: Prisma.ArticleRevisionInclude;
        Select: Prisma.ArticleRevisionSelect;
        OrderBy: Prisma.ArticleRevisionOrderByWithRelationInput;
        WhereUnique: Prisma.ArticleRevisionWhereUniqueInput;
        Where: Prisma.ArticleRevisionWhereInput;
        Create: {};
        Update: {};
        RelationName: "article";
        ListRelations: never;
        Relations: {
            article: {
                Shape: Article;
                Name: "Article";
                Nullable: false;
            };
        };
    };
    Article: {
        Name: "Article";
        Shape: Article;
        Include: Prisma.ArticleInclude;
        Select: Prisma.ArticleSelect;
        OrderBy: Prisma.ArticleOrderByWithRelationInput;
        WhereUnique: Prisma.ArticleWhereUniqueInput;
        Where: Prisma.ArticleWhereInput;
        Create: {};
        Update: {};
        RelationName: "publisher" | "passages" | "credits" | "statements" | "mentions" | "appearances" | "affiliations" | "revisions" | "corrections" | "statementSpeakers";
        ListRelations: "passages" | "credits" | "statements" | "mentions" | "appearances" | "affiliations" | "revisions" | "corrections" | "statementSpeakers";
        Relations: {
            publisher: {
                Shape: Organisation | null;
                Name: "Organisation";
                Nullable: true;
            };
            passages: {
                Shape: Passage[];
                Name: "Passage";
                Nullable: false;
            };
            credits: {
                Shape: Credit[];
                Name: "Credit";
                Nullable: false;
            };
            statements: {
                Shape: Statement[];
                Name: "Statement";
                Nullable: false;
            };
            mentions: {
                Shape: Mention[];
                Name: "Mention";
                Nullable: false;
            };
            appearances: {
                Shape: Appearance[];
                Name: "Appearance";
                Nullable: false;
            };
            affiliations: {
                Shape: Affiliation[];
                Name: "Affiliation";
                Nullable: false;
            };
            revisions: {
                Shape: ArticleRevision[];
                Name: "ArticleRevision";
                Nullable: false;
            };
            corrections: {
                Shape: Correction[];
                Name: "Correction";
                Nullable: false;
            };
            statementSpeakers: {
                Shape: StatementSpeaker[];
                Name: "StatementSpeaker";
                Nullable: false;
            };
        };
    };
    Correction: {
        Name: "Correction";
        Shape: Correction;
        Include: Prisma.CorrectionInclude;
        Select: Prisma.CorrectionSelect;
        OrderBy: Prisma.CorrectionOrderByWithRelationInput;
        WhereUnique: Prisma.CorrectionWhereUniqueInput;
        Where: Prisma.CorrectionWhereInput;
        Create: {};
        Update: {};
        RelationName: "article" | "person" | "organisation" | "extractedSpeakers" | "statement";
        ListRelations: "extractedSpeakers";
        Relations: {
            article: {
                Shape: Article;
                Name: "Article";
                Nullable: false;
            };
            person: {
                Shape: Person | null;
                Name: "Person";
                Nullable: true;
            };
            organisation: {
                Shape: Organisation | null;
                Name: "Organisation";
                Nullable: true;
            };
            extractedSpeakers: {
                Shape: ExtractedSpeaker[];
                Name: "ExtractedSpeaker";
                Nullable: false;
            };
            statement: {
                Shape: Statement | null;
                Name: "Statement";
                Nullable: true;
            };
        };
    };
    Credit: {
        Name: "Credit";
        Shape: Credit;
        Include: Prisma.CreditInclude;
        Select: Prisma.CreditSelect;
        OrderBy: Prisma.CreditOrderByWithRelationInput;
        WhereUnique: Prisma.CreditWhereUniqueInput;
        Where: Prisma.CreditWhereInput;
        Create: {};
        Update: {};
        RelationName: "article" | "person";
        ListRelations: never;
        Relations: {
            article: {
                Shape: Article;
                Name: "Article";
                Nullable: false;
            };
            person: {
                Shape: Person;
                Name: "Person";
                Nullable: false;
            };
        };
    };
    ExtractedSpeaker: {
        Name: "ExtractedSpeaker";
        Shape: ExtractedSpeaker;
        Include: Prisma.ExtractedSpeakerInclude;
        Select: Prisma.ExtractedSpeakerSelect;
        OrderBy: Prisma.ExtractedSpeakerOrderByWithRelationInput;
        WhereUnique: Prisma.ExtractedSpeakerWhereUniqueInput;
        Where: Prisma.ExtractedSpeakerWhereInput;
        Create: {};
        Update: {};
        RelationName: "correction" | "person" | "organisation";
        ListRelations: never;
        Relations: {
            correction: {
                Shape: Correction;
                Name: "Correction";
                Nullable: false;
            };
            person: {
                Shape: Person | null;
                Name: "Person";
                Nullable: true;
            };
            organisation: {
                Shape: Organisation | null;
                Name: "Organisation";
                Nullable: true;
            };
        };
    };
    Mention: {
        Name: "Mention";
        Shape: Mention;
        Include: Prisma.MentionInclude;
        Select: Prisma.MentionSelect;
        OrderBy: Prisma.MentionOrderByWithRelationInput;
        WhereUnique: Prisma.MentionWhereUniqueInput;
        Where: Prisma.MentionWhereInput;
        Create: {};
        Update: {};
        RelationName: "article" | "person" | "organisation" | "inStatements";
        ListRelations: "inStatements";
        Relations: {
            article: {
                Shape: Article;
                Name: "Article";
                Nullable: false;
            };
            person: {
                Shape: Person | null;
                Name: "Person";
                Nullable: true;
            };
            organisation: {
                Shape: Organisation | null;
                Name: "Organisation";
                Nullable: true;
            };
            inStatements: {
                Shape: StatementMention[];
                Name: "StatementMention";
                Nullable: false;
            };
        };
    };
    Organisation: {
        Name: "Organisation";
        Shape: Organisation;
        Include: Prisma.OrganisationInclude;
        Select: Prisma.OrganisationSelect;
        OrderBy: Prisma.OrganisationOrderByWithRelationInput;
        WhereUnique: Prisma.OrganisationWhereUniqueInput;
        Where: Prisma.OrganisationWhereInput;
        Create: {};
        Update: {};
        RelationName: "aliases" | "affiliations" | "statements" | "ledStatements" | "addressed" | "mentions" | "appearances" | "published" | "mediumOf" | "corrections" | "extracted";
        ListRelations: "aliases" | "affiliations" | "statements" | "ledStatements" | "addressed" | "mentions" | "appearances" | "published" | "mediumOf" | "corrections" | "extracted";
        Relations: {
            aliases: {
                Shape: Alias[];
                Name: "Alias";
                Nullable: false;
            };
            affiliations: {
                Shape: Affiliation[];
                Name: "Affiliation";
                Nullable: false;
            };
            statements: {
                Shape: StatementSpeaker[];
                Name: "StatementSpeaker";
                Nullable: false;
            };
            ledStatements: {
                Shape: Statement[];
                Name: "Statement";
                Nullable: false;
            };
            addressed: {
                Shape: Addressee[];
                Name: "Addressee";
                Nullable: false;
            };
            mentions: {
                Shape: Mention[];
                Name: "Mention";
                Nullable: false;
            };
            appearances: {
                Shape: Appearance[];
                Name: "Appearance";
                Nullable: false;
            };
            published: {
                Shape: Article[];
                Name: "Article";
                Nullable: false;
            };
            mediumOf: {
                Shape: Statement[];
                Name: "Statement";
                Nullable: false;
            };
            corrections: {
                Shape: Correction[];
                Name: "Correction";
                Nullable: false;
            };
            extracted: {
                Shape: ExtractedSpeaker[];
                Name: "ExtractedSpeaker";
                Nullable: false;
            };
        };
    };
    Passage: {
        Name: "Passage";
        Shape: Passage;
        Include: Prisma.PassageInclude;
        Select: Prisma.PassageSelect;
        OrderBy: Prisma.PassageOrderByWithRelationInput;
        WhereUnique: Prisma.PassageWhereUniqueInput;
        Where: Prisma.PassageWhereInput;
        Create: {};
        Update: {};
        RelationName: "article" | "statements";
        ListRelations: "statements";
        Relations: {
            article: {
                Shape: Article;
                Name: "Article";
                Nullable: false;
            };
            statements: {
                Shape: Statement[];
                Name: "Statement";
                Nullable: false;
            };
        };
    };
    Person: {
        Name: "Person";
        Shape: Person;
        Include: Prisma.PersonInclude;
        Select: Prisma.PersonSelect;
        OrderBy: Prisma.PersonOrderByWithRelationInput;
        WhereUnique: Prisma.PersonWhereUniqueInput;
        Where: Prisma.PersonWhereInput;
        Create: {};
        Update: {};
        RelationName: "aliases" | "affiliations" | "statements" | "ledStatements" | "addressed" | "mentions" | "appearances" | "credits" | "corrections" | "extracted";
        ListRelations: "aliases" | "affiliations" | "statements" | "ledStatements" | "addressed" | "mentions" | "appearances" | "credits" | "corrections" | "extracted";
        Relations: {
            aliases: {
                Shape: Alias[];
                Name: "Alias";
                Nullable: false;
            };
            affiliations: {
                Shape: Affiliation[];
                Name: "Affiliation";
                Nullable: false;
            };
            statements: {
                Shape: StatementSpeaker[];
                Name: "StatementSpeaker";
                Nullable: false;
            };
            ledStatements: {
                Shape: Statement[];
                Name: "Statement";
                Nullable: false;
            };
            addressed: {
                Shape: Addressee[];
                Name: "Addressee";
                Nullable: false;
            };
            mentions: {
                Shape: Mention[];
                Name: "Mention";
                Nullable: false;
            };
            appearances: {
                Shape: Appearance[];
                Name: "Appearance";
                Nullable: false;
            };
            credits: {
                Shape: Credit[];
                Name: "Credit";
                Nullable: false;
            };
            corrections: {
                Shape: Correction[];
                Name: "Correction";
                Nullable: false;
            };
            extracted: {
                Shape: ExtractedSpeaker[];
                Name: "ExtractedSpeaker";
                Nullable: false;
            };
        };
    };
    RateLimit: {
        Name: "RateLimit";
        Shape: RateLimit;
        Include: never;
        Select: Prisma.RateLimitSelect;
        OrderBy: Prisma.RateLimitOrderByWithRelationInput;
        WhereUnique: Prisma.RateLimitWhereUniqueInput;
        Where: Prisma.RateLimitWhereInput;
        Create: {};
        Update: {};
        RelationName: never;
        ListRelations: never;
        Relations: {};
    };
    StatementMention: {
        Name: "StatementMention";
        Shape: StatementMention;
        Include: Prisma.StatementMentionInclude;
        Select: Prisma.StatementMentionSelect;
        OrderBy: Prisma.StatementMentionOrderByWithRelationInput;
        WhereUnique: Prisma.StatementMentionWhereUniqueInput;
        Where: Prisma.StatementMentionWhereInput;
        Create: {};
        Update: {};
        RelationName: "statement" | "mention";
        ListRelations: never;
        Relations: {
            statement: {
                Shape: Statement;
                Name: "Statement";
                Nullable: false;
            };
            mention: {
                Shape: Mention;
                Name: "Mention";
                Nullable: false;
            };
        };
    };
    StatementSpeaker: {
        Name: "StatementSpeaker";
        Shape: StatementSpeaker;
        Include: Prisma.StatementSpeakerInclude;
        Select: Prisma.StatementSpeakerSelect;
        OrderBy: Prisma.StatementSpeakerOrderByWithRelationInput;
        WhereUnique: Prisma.StatementSpeakerWhereUniqueInput;
        Where: Prisma.StatementSpeakerWhereInput;
        Create: {};
        Update: {};
        RelationName: "statement" | "person" | "organisation" | "article";
        ListRelations: never;
        Relations: {
            statement: {
                Shape: Statement;
                Name: "Statement";
                Nullable: false;
            };
            person: {
                Shape: Person | null;
                Name: "Person";
                Nullable: true;
            };
            organisation: {
                Shape: Organisation | null;
                Name: "Organisation";
                Nullable: true;
            };
            article: {
                Shape: Article;
                Name: "Article";
                Nullable: false;
            };
        };
    };
    Statement: {
        Name: "Statement";
        Shape: Statement;
        Include: Prisma.StatementInclude;
        Select: Prisma.StatementSelect;
        OrderBy: Prisma.StatementOrderByWithRelationInput;
        WhereUnique: Prisma.StatementWhereUniqueInput;
        Where: Prisma.StatementWhereInput;
        Create: {};
        Update: {};
        RelationName: "article" | "passage" | "speakerPerson" | "speakerOrganisation" | "speakers" | "addressees" | "mediumOrganisation" | "correction" | "mentions";
        ListRelations: "speakers" | "addressees" | "mentions";
        Relations: {
            article: {
                Shape: Article;
                Name: "Article";
                Nullable: false;
            };
            passage: {
                Shape: Passage;
                Name: "Passage";
                Nullable: false;
            };
            speakerPerson: {
                Shape: Person | null;
                Name: "Person";
                Nullable: true;
            };
            speakerOrganisation: {
                Shape: Organisation | null;
                Name: "Organisation";
                Nullable: true;
            };
            speakers: {
                Shape: StatementSpeaker[];
                Name: "StatementSpeaker";
                Nullable: false;
            };
            addressees: {
                Shape: Addressee[];
                Name: "Addressee";
                Nullable: false;
            };
            mediumOrganisation: {
                Shape: Organisation | null;
                Name: "Organisation";
                Nullable: true;
            };
            correction: {
                Shape: Correction | null;
                Name: "Correction";
                Nullable: true;
            };
            mentions: {
                Shape: StatementMention[];
                Name: "StatementMention";
                Nullable: false;
            };
        };
    };
    Total: {
        Name: "Total";
        Shape: Total;
        Include: never;
        Select: Prisma.TotalSelect;
        OrderBy: Prisma.TotalOrderByWithRelationInput;
        WhereUnique: Prisma.TotalWhereUniqueInput;
        Where: Prisma.TotalWhereInput;
        Create: {};
        Update: {};
        RelationName: never;
        ListRelations: never;
        Relations: {};
    };
}
export function getDatamodel(): PothosPrismaDatamodel { return JSON.parse("{\"datamodel\":{\"models\":{\"Addressee\":{\"fields\":[{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"id\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false,\"documentation\":\"The row's own key, a version 7 UUID.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"statementId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The statement.\"},{\"type\":\"Statement\",\"kind\":\"object\",\"name\":\"statement\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"AddresseeToStatement\",\"relationFromFields\":[\"statementId\"],\"isUpdatedAt\":false,\"documentation\":\"The statement.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"index\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Its place among the statement's addressees, from 0.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"start\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Where the words start.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"end\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Where they end.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"text\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The words.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"personId\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Who is meant, if a person.\"},{\"type\":\"Person\",\"kind\":\"object\",\"name\":\"person\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"AddresseeToPerson\",\"relationFromFields\":[\"personId\"],\"isUpdatedAt\":false,\"documentation\":\"Who is meant, if a person.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"organisationId\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Who is meant, if an organisation.\"},{\"type\":\"Organisation\",\"kind\":\"object\",\"name\":\"organisation\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"AddresseeToOrganisation\",\"relationFromFields\":[\"organisationId\"],\"isUpdatedAt\":false,\"documentation\":\"Who is meant, if an organisation.\"},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"saidOn\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The statement's day, for walking what was said to somebody by date.\"},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"publishedOn\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The article's day, for the same.\"}],\"primaryKey\":null,\"uniqueIndexes\":[{\"name\":null,\"fields\":[\"statementId\",\"index\"]}],\"documentation\":\"Someone a statement was said to: the words, and the person or organisation they name, never both.\"},\"Affiliation\":{\"fields\":[{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"id\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false,\"documentation\":\"The row's own key, a version 7 UUID.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"articleId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The article that says so.\"},{\"type\":\"Article\",\"kind\":\"object\",\"name\":\"article\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"AffiliationToArticle\",\"relationFromFields\":[\"articleId\"],\"isUpdatedAt\":false,\"documentation\":\"The article that says so.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"personId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Who holds or held it.\"},{\"type\":\"Person\",\"kind\":\"object\",\"name\":\"person\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"AffiliationToPerson\",\"relationFromFields\":[\"personId\"],\"isUpdatedAt\":false,\"documentation\":\"Who holds or held it.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"organisationId\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Where it is held; none where the article names the office and not the body.\"},{\"type\":\"Organisation\",\"kind\":\"object\",\"name\":\"organisation\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"AffiliationToOrganisation\",\"relationFromFields\":[\"organisationId\"],\"isUpdatedAt\":false,\"documentation\":\"Where it is held; none where the article names the office and not the body.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"title\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The office in the article's words.\"},{\"type\":\"Boolean\",\"kind\":\"scalar\",\"name\":\"former\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"True where the article says that it is over.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"start\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Where the article's words for it start.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"end\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Where they end.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"text\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Those words.\"}],\"primaryKey\":null,\"uniqueIndexes\":[{\"name\":null,\"fields\":[\"articleId\",\"personId\",\"start\",\"end\"]}],\"documentation\":\"A role that an article gives a person: \\\"NATO Secretary-General\\\", \\\"former Danish prime minister\\\".\"},\"Alias\":{\"fields\":[{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"id\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false,\"documentation\":\"The row's own key, a version 7 UUID.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"name\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The name as articles write it.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"normalisedName\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The name in lower case and without accents, for finding.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"personId\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Whose it is, if a person's.\"},{\"type\":\"Person\",\"kind\":\"object\",\"name\":\"person\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"AliasToPerson\",\"relationFromFields\":[\"personId\"],\"isUpdatedAt\":false,\"documentation\":\"Whose it is, if a person's.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"organisationId\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Whose it is, if an organisation's.\"},{\"type\":\"Organisation\",\"kind\":\"object\",\"name\":\"organisation\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"AliasToOrganisation\",\"relationFromFields\":[\"organisationId\"],\"isUpdatedAt\":false,\"documentation\":\"Whose it is, if an organisation's.\"}],\"primaryKey\":null,\"uniqueIndexes\":[{\"name\":null,\"fields\":[\"personId\",\"name\"]},{\"name\":null,\"fields\":[\"organisationId\",\"name\"]}],\"documentation\":\"Another name of a person or an organisation: exactly one of the two.\"},\"ApiKey\":{\"fields\":[{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"id\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false,\"documentation\":\"The row's own key, a version 7 UUID.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"handle\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":true,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The part of the key that names it; it is no secret.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"hash\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"SHA-256 of the whole key, in hex.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"owner\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Who holds it.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"scopes\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"What it may do: read, write, admin.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"quota\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Points it may spend a minute; null for the usual quota.\"},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"createdAt\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"When it was made.\"},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"expiresAt\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"When it ends by itself; null for never.\"},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"revokedAt\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"When it was revoked.\"},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"lastUsedAt\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"When it was last used, to the minute.\"}],\"primaryKey\":null,\"uniqueIndexes\":[],\"documentation\":\"A key with which a program asks. The key itself is shown once and never stored.\"},\"Appearance\":{\"fields\":[{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"id\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false,\"documentation\":\"The row's own key, a version 7 UUID.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"articleId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The article.\"},{\"type\":\"Article\",\"kind\":\"object\",\"name\":\"article\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"AppearanceToArticle\",\"relationFromFields\":[\"articleId\"],\"isUpdatedAt\":false,\"documentation\":\"The article.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"personId\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Who appears, if a person.\"},{\"type\":\"Person\",\"kind\":\"object\",\"name\":\"person\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"AppearanceToPerson\",\"relationFromFields\":[\"personId\"],\"isUpdatedAt\":false,\"documentation\":\"Who appears, if a person.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"organisationId\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Who appears, if an organisation.\"},{\"type\":\"Organisation\",\"kind\":\"object\",\"name\":\"organisation\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"AppearanceToOrganisation\",\"relationFromFields\":[\"organisationId\"],\"isUpdatedAt\":false,\"documentation\":\"Who appears, if an organisation.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"statementCount\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"How many of the article's statements are theirs, alone or with others.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"mentionCount\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"How often the article names them.\"},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"publishedOn\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The article's day, for walking a speaker's articles by date.\"}],\"primaryKey\":null,\"uniqueIndexes\":[{\"name\":null,\"fields\":[\"articleId\",\"personId\"]},{\"name\":null,\"fields\":[\"articleId\",\"organisationId\"]}],\"documentation\":\"That an article names or quotes a person or an organisation: one row for each pair, exactly one of the two.\"},\"ArticleRevision\":{\"fields\":[{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"id\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false,\"documentation\":\"The row's own key, a version 7 UUID.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"articleId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The article.\"},{\"type\":\"Article\",\"kind\":\"object\",\"name\":\"article\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"ArticleToArticleRevision\",\"relationFromFields\":[\"articleId\"],\"isUpdatedAt\":false,\"documentation\":\"The article.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"revision\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Which revision this was.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"headline\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The headline it had.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"text\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The text it had.\"},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"publishedOn\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The day it had.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"contentHash\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"SHA-256 of what had been read, in hex.\"},{\"type\":\"Json\",\"kind\":\"scalar\",\"name\":\"statements\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The statements it had, as the extraction wrote them.\"},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"ingestedAt\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"When it had been stored.\"},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"replacedAt\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"When the next one took its place.\"}],\"primaryKey\":null,\"uniqueIndexes\":[{\"name\":null,\"fields\":[\"articleId\",\"revision\"]}],\"documentation\":\"An earlier state of an article, kept when a changed text replaced it.\"},\"Article\":{\"fields\":[{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"id\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false,\"documentation\":\"The row's own key, a version 7 UUID.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"sourceKey\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":true,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"What makes two readings of the same article one: its address or id, with its scheme in front. Never shown.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"slug\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":true,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"A readable name for links, made from the headline.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"url\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":true,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Where it was published, where that is known.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"headline\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The headline.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"language\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The language it is written in, as a BCP 47 tag.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"text\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The text, exactly as every span points into it.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"astralOffsets\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Positions of characters that UTF-16 writes with two units; what code point offsets are worked out from.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"sentenceStarts\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Where each sentence starts, in text order.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"sentenceEnds\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Where each sentence ends, in the same order.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"datelineText\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The place line in front of the text, as it stands there.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"datelinePlace\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The place that the dateline names.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"datelineStart\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Where the dateline starts.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"datelineEnd\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Where the dateline ends.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"publisherId\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Who published it.\"},{\"type\":\"Organisation\",\"kind\":\"object\",\"name\":\"publisher\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"publisher\",\"relationFromFields\":[\"publisherId\"],\"isUpdatedAt\":false,\"documentation\":\"Who published it.\"},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"publishedOn\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The day it was published, or the best that the text itself supports.\"},{\"type\":\"DateBasis\",\"kind\":\"enum\",\"name\":\"publishedOnBasis\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"How the day was come by.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"statementCount\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"How many statements it makes.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"revision\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Counts from 1; a changed text under the same key is the next revision.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"contentHash\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"SHA-256 of what was read, in hex: the same hash means nothing to do.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"extractorVersion\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The version of the extraction that read it.\"},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"ingestedAt\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"When this revision was stored.\"},{\"type\":\"Passage\",\"kind\":\"object\",\"name\":\"passages\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"ArticleToPassage\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Paragraphs and lines by what they are.\"},{\"type\":\"Credit\",\"kind\":\"object\",\"name\":\"credits\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"ArticleToCredit\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Those who reported, wrote, edited and photographed it.\"},{\"type\":\"Statement\",\"kind\":\"object\",\"name\":\"statements\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"ArticleToStatement\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"What it says that people and organisations said.\"},{\"type\":\"Mention\",\"kind\":\"object\",\"name\":\"mentions\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"ArticleToMention\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Places where it names someone.\"},{\"type\":\"Appearance\",\"kind\":\"object\",\"name\":\"appearances\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"AppearanceToArticle\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Everyone it names or quotes.\"},{\"type\":\"Affiliation\",\"kind\":\"object\",\"name\":\"affiliations\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"AffiliationToArticle\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Offices and roles that it gives people.\"},{\"type\":\"ArticleRevision\",\"kind\":\"object\",\"name\":\"revisions\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"ArticleToArticleRevision\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Earlier states of it.\"},{\"type\":\"Correction\",\"kind\":\"object\",\"name\":\"corrections\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"ArticleToCorrection\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"What was corrected about its statements.\"},{\"type\":\"StatementSpeaker\",\"kind\":\"object\",\"name\":\"statementSpeakers\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"ArticleToStatementSpeaker\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Who said its statements.\"}],\"primaryKey\":null,\"uniqueIndexes\":[],\"documentation\":\"A news article as it was read, with everything that was worked out from it.\"},\"Correction\":{\"fields\":[{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"id\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false,\"documentation\":\"The row's own key, a version 7 UUID.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"articleId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The article.\"},{\"type\":\"Article\",\"kind\":\"object\",\"name\":\"article\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"ArticleToCorrection\",\"relationFromFields\":[\"articleId\"],\"isUpdatedAt\":false,\"documentation\":\"The article.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"statementHash\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"SHA-256, in hex, of the statement's words and of how many statements of the same words stand before it.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"personId\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The speaker, if a person. No speaker at all: the article does not say who it was.\"},{\"type\":\"Person\",\"kind\":\"object\",\"name\":\"person\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"CorrectionToPerson\",\"relationFromFields\":[\"personId\"],\"isUpdatedAt\":false,\"documentation\":\"The speaker, if a person.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"organisationId\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The speaker, if an organisation.\"},{\"type\":\"Organisation\",\"kind\":\"object\",\"name\":\"organisation\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"CorrectionToOrganisation\",\"relationFromFields\":[\"organisationId\"],\"isUpdatedAt\":false,\"documentation\":\"The speaker, if an organisation.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"correctedBy\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Who corrected it.\"},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"correctedAt\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"When it was corrected.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"note\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Why, where a reason was given.\"},{\"type\":\"Resolution\",\"kind\":\"enum\",\"name\":\"extractedResolution\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"How the speaker had been worked out; none where that is not known any more.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"extractedEvidenceStarts\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Where each mention starts that had led to the speaker, nearest first.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"extractedEvidenceEnds\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Where each of them ends, in the same order.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"extractedEvidenceTexts\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Their words, in the same order.\"},{\"type\":\"ExtractedSpeaker\",\"kind\":\"object\",\"name\":\"extractedSpeakers\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"CorrectionToExtractedSpeaker\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Who had been worked out to have made the statement.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"undoneBy\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Who undid it.\"},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"undoneAt\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"When it was undone; none while it holds.\"},{\"type\":\"Statement\",\"kind\":\"object\",\"name\":\"statement\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"CorrectionToStatement\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"The statement as it is now; none where a new reading of the article no longer has it.\"}],\"primaryKey\":null,\"uniqueIndexes\":[{\"name\":null,\"fields\":[\"articleId\",\"statementHash\"]}],\"documentation\":\"What somebody corrected about who made a statement. It outlives the statement's row: a new reading of the article applies it again.\"},\"Credit\":{\"fields\":[{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"id\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false,\"documentation\":\"The row's own key, a version 7 UUID.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"articleId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The article.\"},{\"type\":\"Article\",\"kind\":\"object\",\"name\":\"article\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"ArticleToCredit\",\"relationFromFields\":[\"articleId\"],\"isUpdatedAt\":false,\"documentation\":\"The article.\"},{\"type\":\"CreditRole\",\"kind\":\"enum\",\"name\":\"role\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"What they did for it.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"personId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Who.\"},{\"type\":\"Person\",\"kind\":\"object\",\"name\":\"person\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"CreditToPerson\",\"relationFromFields\":[\"personId\"],\"isUpdatedAt\":false,\"documentation\":\"Who.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"start\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Where the name starts.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"end\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Where it ends.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"text\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The name as it stands there.\"}],\"primaryKey\":null,\"uniqueIndexes\":[{\"name\":null,\"fields\":[\"articleId\",\"role\",\"start\"]}],\"documentation\":\"Someone who reported, wrote, edited or photographed an article.\"},\"ExtractedSpeaker\":{\"fields\":[{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"correctionId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The correction.\"},{\"type\":\"Correction\",\"kind\":\"object\",\"name\":\"correction\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"CorrectionToExtractedSpeaker\",\"relationFromFields\":[\"correctionId\"],\"isUpdatedAt\":false,\"documentation\":\"The correction.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"position\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"0 for the speaker, from 1 for co-speakers.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"personId\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Who, if a person.\"},{\"type\":\"Person\",\"kind\":\"object\",\"name\":\"person\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"ExtractedSpeakerToPerson\",\"relationFromFields\":[\"personId\"],\"isUpdatedAt\":false,\"documentation\":\"Who, if a person.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"organisationId\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Who, if an organisation.\"},{\"type\":\"Organisation\",\"kind\":\"object\",\"name\":\"organisation\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"ExtractedSpeakerToOrganisation\",\"relationFromFields\":[\"organisationId\"],\"isUpdatedAt\":false,\"documentation\":\"Who, if an organisation.\"}],\"primaryKey\":{\"name\":null,\"fields\":[\"correctionId\",\"position\"]},\"uniqueIndexes\":[],\"documentation\":\"One of those who, as the article was read, made a statement whose speaker is corrected: exactly one of the two.\"},\"Mention\":{\"fields\":[{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"id\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false,\"documentation\":\"The row's own key, a version 7 UUID.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"articleId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The article.\"},{\"type\":\"Article\",\"kind\":\"object\",\"name\":\"article\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"ArticleToMention\",\"relationFromFields\":[\"articleId\"],\"isUpdatedAt\":false,\"documentation\":\"The article.\"},{\"type\":\"MentionKind\",\"kind\":\"enum\",\"name\":\"kind\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"How the words name them.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"start\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Where the words start.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"end\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Where they end.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"text\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The words.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"personId\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Who is named, if a person.\"},{\"type\":\"Person\",\"kind\":\"object\",\"name\":\"person\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"MentionToPerson\",\"relationFromFields\":[\"personId\"],\"isUpdatedAt\":false,\"documentation\":\"Who is named, if a person.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"organisationId\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Who is named, if an organisation.\"},{\"type\":\"Organisation\",\"kind\":\"object\",\"name\":\"organisation\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"MentionToOrganisation\",\"relationFromFields\":[\"organisationId\"],\"isUpdatedAt\":false,\"documentation\":\"Who is named, if an organisation.\"},{\"type\":\"StatementMention\",\"kind\":\"object\",\"name\":\"inStatements\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"MentionToStatementMention\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Statements whose content it stands in.\"}],\"primaryKey\":null,\"uniqueIndexes\":[{\"name\":null,\"fields\":[\"articleId\",\"start\",\"end\"]}],\"documentation\":\"A place where an article names a person or an organisation: exactly one of the two.\"},\"Organisation\":{\"fields\":[{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"id\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false,\"documentation\":\"The row's own key, a version 7 UUID.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"name\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The longest name that the articles give.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"normalisedName\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The name in lower case and without accents, for finding.\"},{\"type\":\"OrganisationKind\",\"kind\":\"enum\",\"name\":\"kind\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"What kind of organisation it is.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"wikidataId\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":true,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The organisation's Wikidata item, where known.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"statementCount\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"How many statements are its own, alone or with others.\"},{\"type\":\"Alias\",\"kind\":\"object\",\"name\":\"aliases\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"AliasToOrganisation\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Every other way in which articles name the organisation.\"},{\"type\":\"Affiliation\",\"kind\":\"object\",\"name\":\"affiliations\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"AffiliationToOrganisation\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Offices and roles that people hold in it, each as an article reports it.\"},{\"type\":\"StatementSpeaker\",\"kind\":\"object\",\"name\":\"statements\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"OrganisationToStatementSpeaker\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Statements that the organisation made, alone or with others.\"},{\"type\":\"Statement\",\"kind\":\"object\",\"name\":\"ledStatements\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"OrganisationToStatement\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Statements of which the organisation is the first or only speaker.\"},{\"type\":\"Addressee\",\"kind\":\"object\",\"name\":\"addressed\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"AddresseeToOrganisation\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Statements in which the organisation is spoken to.\"},{\"type\":\"Mention\",\"kind\":\"object\",\"name\":\"mentions\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"MentionToOrganisation\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Places where articles name the organisation.\"},{\"type\":\"Appearance\",\"kind\":\"object\",\"name\":\"appearances\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"AppearanceToOrganisation\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Articles that name or quote the organisation.\"},{\"type\":\"Article\",\"kind\":\"object\",\"name\":\"published\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"publisher\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Articles that it published.\"},{\"type\":\"Statement\",\"kind\":\"object\",\"name\":\"mediumOf\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"medium\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Statements that were made through it.\"},{\"type\":\"Correction\",\"kind\":\"object\",\"name\":\"corrections\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"CorrectionToOrganisation\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Corrections that name the organisation as a speaker.\"},{\"type\":\"ExtractedSpeaker\",\"kind\":\"object\",\"name\":\"extracted\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"ExtractedSpeakerToOrganisation\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Corrections of statements that the organisation had been worked out to have made.\"}],\"primaryKey\":null,\"uniqueIndexes\":[],\"documentation\":\"An organisation, state or body that articles name or quote.\"},\"Passage\":{\"fields\":[{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"id\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false,\"documentation\":\"The row's own key, a version 7 UUID.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"articleId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The article.\"},{\"type\":\"Article\",\"kind\":\"object\",\"name\":\"article\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"ArticleToPassage\",\"relationFromFields\":[\"articleId\"],\"isUpdatedAt\":false,\"documentation\":\"The article.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"index\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Its place among the article's passages, from 0.\"},{\"type\":\"PassageKind\",\"kind\":\"enum\",\"name\":\"kind\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"What it is.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"start\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Where it starts.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"end\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Where it ends.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"text\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Its words.\"},{\"type\":\"Statement\",\"kind\":\"object\",\"name\":\"statements\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"PassageToStatement\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Statements whose first words stand in it.\"}],\"primaryKey\":null,\"uniqueIndexes\":[{\"name\":null,\"fields\":[\"articleId\",\"index\"]}],\"documentation\":\"A paragraph or line of an article by what it is.\"},\"Person\":{\"fields\":[{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"id\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false,\"documentation\":\"The row's own key, a version 7 UUID.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"name\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The longest name that the articles give.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"normalisedName\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The name in lower case and without accents, for finding.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"wikidataId\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":true,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The person's Wikidata item, where known.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"statementCount\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"How many statements are theirs, alone or with others.\"},{\"type\":\"Alias\",\"kind\":\"object\",\"name\":\"aliases\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"AliasToPerson\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Every other way in which articles name the person.\"},{\"type\":\"Affiliation\",\"kind\":\"object\",\"name\":\"affiliations\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"AffiliationToPerson\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Offices and roles, each as an article reports it.\"},{\"type\":\"StatementSpeaker\",\"kind\":\"object\",\"name\":\"statements\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"PersonToStatementSpeaker\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Statements that the person made, alone or with others.\"},{\"type\":\"Statement\",\"kind\":\"object\",\"name\":\"ledStatements\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"PersonToStatement\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Statements of which the person is the first or only speaker.\"},{\"type\":\"Addressee\",\"kind\":\"object\",\"name\":\"addressed\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"AddresseeToPerson\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Statements in which the person is spoken to.\"},{\"type\":\"Mention\",\"kind\":\"object\",\"name\":\"mentions\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"MentionToPerson\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Places where articles name the person.\"},{\"type\":\"Appearance\",\"kind\":\"object\",\"name\":\"appearances\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"AppearanceToPerson\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Articles that name or quote the person.\"},{\"type\":\"Credit\",\"kind\":\"object\",\"name\":\"credits\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"CreditToPerson\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Articles that the person reported, wrote, edited or photographed.\"},{\"type\":\"Correction\",\"kind\":\"object\",\"name\":\"corrections\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"CorrectionToPerson\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Corrections that name the person as a speaker.\"},{\"type\":\"ExtractedSpeaker\",\"kind\":\"object\",\"name\":\"extracted\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"ExtractedSpeakerToPerson\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Corrections of statements that the person had been worked out to have made.\"}],\"primaryKey\":null,\"uniqueIndexes\":[],\"documentation\":\"A person whom articles name or quote.\"},\"RateLimit\":{\"fields\":[{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"key\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false,\"documentation\":\"The caller.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"points\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Points spent.\"},{\"type\":\"BigInt\",\"kind\":\"scalar\",\"name\":\"expire\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"When the minute ends, in milliseconds since 1970.\"}],\"primaryKey\":null,\"uniqueIndexes\":[],\"documentation\":\"What a caller has spent in the running minute, where several processes share it. Written by rate-limiter-flexible.\"},\"StatementMention\":{\"fields\":[{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"statementId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The statement.\"},{\"type\":\"Statement\",\"kind\":\"object\",\"name\":\"statement\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"StatementToStatementMention\",\"relationFromFields\":[\"statementId\"],\"isUpdatedAt\":false,\"documentation\":\"The statement.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"mentionId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The mention.\"},{\"type\":\"Mention\",\"kind\":\"object\",\"name\":\"mention\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"MentionToStatementMention\",\"relationFromFields\":[\"mentionId\"],\"isUpdatedAt\":false,\"documentation\":\"The mention.\"}],\"primaryKey\":{\"name\":null,\"fields\":[\"statementId\",\"mentionId\"]},\"uniqueIndexes\":[],\"documentation\":\"That a mention stands in a statement's content.\"},\"StatementSpeaker\":{\"fields\":[{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"statementId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The statement.\"},{\"type\":\"Statement\",\"kind\":\"object\",\"name\":\"statement\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"StatementToStatementSpeaker\",\"relationFromFields\":[\"statementId\"],\"isUpdatedAt\":false,\"documentation\":\"The statement.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"position\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"0 for the speaker, from 1 for co-speakers.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"personId\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Who, if a person.\"},{\"type\":\"Person\",\"kind\":\"object\",\"name\":\"person\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"PersonToStatementSpeaker\",\"relationFromFields\":[\"personId\"],\"isUpdatedAt\":false,\"documentation\":\"Who, if a person.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"organisationId\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Who, if an organisation.\"},{\"type\":\"Organisation\",\"kind\":\"object\",\"name\":\"organisation\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"OrganisationToStatementSpeaker\",\"relationFromFields\":[\"organisationId\"],\"isUpdatedAt\":false,\"documentation\":\"Who, if an organisation.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"articleId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The statement's article, for walking a speaker's statements article by article.\"},{\"type\":\"Article\",\"kind\":\"object\",\"name\":\"article\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"ArticleToStatementSpeaker\",\"relationFromFields\":[\"articleId\"],\"isUpdatedAt\":false,\"documentation\":\"The statement's article.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"index\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The statement's place in its article.\"},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"saidOn\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The statement's day, for walking a speaker's statements by date.\"},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"publishedOn\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The article's day, for the same.\"}],\"primaryKey\":{\"name\":null,\"fields\":[\"statementId\",\"position\"]},\"uniqueIndexes\":[],\"documentation\":\"One of those who made a statement: a person or an organisation, exactly one of the two.\"},\"Statement\":{\"fields\":[{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"id\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false,\"documentation\":\"The row's own key, a version 7 UUID.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"articleId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The article that reports it.\"},{\"type\":\"Article\",\"kind\":\"object\",\"name\":\"article\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"ArticleToStatement\",\"relationFromFields\":[\"articleId\"],\"isUpdatedAt\":false,\"documentation\":\"The article that reports it.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"index\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Its place among the article's statements, from 0.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"passageId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The passage in which its first words stand.\"},{\"type\":\"Passage\",\"kind\":\"object\",\"name\":\"passage\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"PassageToStatement\",\"relationFromFields\":[\"passageId\"],\"isUpdatedAt\":false,\"documentation\":\"The passage in which its first words stand.\"},{\"type\":\"StatementKind\",\"kind\":\"enum\",\"name\":\"kind\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Whether it is quoted, partly quoted or reported.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"text\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"What was said: the content's spans joined by a space.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"contentStarts\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Where each span of the content starts.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"contentEnds\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Where each span of the content ends, in the same order.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"quotationStarts\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Where each quoted stretch of the content starts, marks left out.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"quotationEnds\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Where each quoted stretch of the content ends, in the same order.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"quotationTexts\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The words in quotation marks, in the same order.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"cueText\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The words that report it.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"cueLemma\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Their dictionary form.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"cueStart\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Where those words start.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"cueEnd\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Where they end.\"},{\"type\":\"SpeechAct\",\"kind\":\"enum\",\"name\":\"act\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"What is done by saying it.\"},{\"type\":\"Stance\",\"kind\":\"enum\",\"name\":\"stance\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"How the article presents it.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"speakerPersonId\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The first or only speaker, if a person.\"},{\"type\":\"Person\",\"kind\":\"object\",\"name\":\"speakerPerson\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"PersonToStatement\",\"relationFromFields\":[\"speakerPersonId\"],\"isUpdatedAt\":false,\"documentation\":\"The first or only speaker, if a person.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"speakerOrganisationId\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The first or only speaker, if an organisation.\"},{\"type\":\"Organisation\",\"kind\":\"object\",\"name\":\"speakerOrganisation\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"OrganisationToStatement\",\"relationFromFields\":[\"speakerOrganisationId\"],\"isUpdatedAt\":false,\"documentation\":\"The first or only speaker, if an organisation.\"},{\"type\":\"StatementSpeaker\",\"kind\":\"object\",\"name\":\"speakers\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"StatementToStatementSpeaker\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Everyone who said it: the speaker at position 0, co-speakers after.\"},{\"type\":\"Resolution\",\"kind\":\"enum\",\"name\":\"resolution\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"How the speaker was worked out.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"sourceText\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The words that stand for the speaker.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"sourceStart\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Where those words start.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"sourceEnd\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Where they end.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"evidenceStarts\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Where each mention starts that leads to the speaker, nearest first.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"evidenceEnds\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Where each of them ends, in the same order.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"evidenceTexts\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Their words, in the same order.\"},{\"type\":\"Addressee\",\"kind\":\"object\",\"name\":\"addressees\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"AddresseeToStatement\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Those it was said to.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"mediumText\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The words for where or through what it was said.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"mediumStart\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Where those words start.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"mediumEnd\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Where they end.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"mediumOrganisationId\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The organisation through which it was said.\"},{\"type\":\"Organisation\",\"kind\":\"object\",\"name\":\"mediumOrganisation\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"medium\",\"relationFromFields\":[\"mediumOrganisationId\"],\"isUpdatedAt\":false,\"documentation\":\"The organisation through which it was said.\"},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"saidOn\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The day it was said, where the text tells.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"saidOnText\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The words the day was worked out from.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"saidOnStart\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Where those words start.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"saidOnEnd\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Where they end.\"},{\"type\":\"Float\",\"kind\":\"scalar\",\"name\":\"confidence\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"How sure the extraction is, from 0 to 1.\"},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"publishedOn\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The article's day, for walking statements by date.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"correctionId\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":true,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"What was corrected about its speaker, where something was.\"},{\"type\":\"Correction\",\"kind\":\"object\",\"name\":\"correction\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"CorrectionToStatement\",\"relationFromFields\":[\"correctionId\"],\"isUpdatedAt\":false,\"documentation\":\"What was corrected about its speaker, where something was.\"},{\"type\":\"StatementMention\",\"kind\":\"object\",\"name\":\"mentions\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"StatementToStatementMention\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Mentions that stand in its content.\"}],\"primaryKey\":null,\"uniqueIndexes\":[{\"name\":null,\"fields\":[\"articleId\",\"index\"]}],\"documentation\":\"What an article says that somebody said: quoted, partly quoted or reported.\"},\"Total\":{\"fields\":[{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"id\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false,\"documentation\":\"The part's own key.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"articles\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Articles of this part; may be negative, as the sum never is.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"people\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"People of this part.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"organisations\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Organisations of this part.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"statements\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Statements of this part.\"}],\"primaryKey\":null,\"uniqueIndexes\":[],\"documentation\":\"How many rows there are, in parts that add up: triggers keep it, each writer in a row that no other holds.\"}}}}"); }