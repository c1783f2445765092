-- A library: who cooperates (parties), what they did (records), and who says so (sources).
--
-- Every row hangs on a text id that is made once and never changes, or on (owner, ordinal). Nothing is derived here that
-- could be computed: dates are kept as they are known, as EDTF texts. Foreign keys are deferred, so that rows may arrive in
-- any order within one transaction.

-- Whatever has an id. The key orders an export and joins the search index; it is given once and never changes.
CREATE TABLE entry (
    key  INTEGER PRIMARY KEY,
    id   TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 64),
    kind TEXT NOT NULL CHECK (kind IN ('place', 'organisation', 'person', 'record', 'source'))
) STRICT;

-- Names of places and organisations, titles of records.
CREATE TABLE name (
    entry    TEXT NOT NULL REFERENCES entry (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    language TEXT NOT NULL CHECK (trim(language) <> ''),
    text     TEXT NOT NULL CHECK (trim(text) <> ''),
    PRIMARY KEY (entry, language)
) STRICT, WITHOUT ROWID;

-- Other spellings of places and organisations.
CREATE TABLE alias (
    entry   TEXT NOT NULL REFERENCES entry (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    ordinal INTEGER NOT NULL,
    text    TEXT NOT NULL,
    PRIMARY KEY (entry, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE place (
    id               TEXT PRIMARY KEY NOT NULL REFERENCES entry (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    kind             TEXT NOT NULL,
    country          TEXT,
    admin1           TEXT,
    latitude         REAL CHECK (latitude BETWEEN -90 AND 90),
    longitude        REAL CHECK (longitude BETWEEN -180 AND 180),
    geonames         INTEGER,
    wikidata         TEXT,
    lgcode           TEXT,
    population       INTEGER CHECK (population >= 0),
    population_as_of TEXT,
    CHECK ((latitude IS NULL) = (longitude IS NULL)),
    CHECK (population IS NOT NULL OR population_as_of IS NULL)
) STRICT, WITHOUT ROWID;

CREATE TABLE organisation (
    id      TEXT PRIMARY KEY NOT NULL REFERENCES entry (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    type    TEXT,
    acronym TEXT,
    seat    TEXT REFERENCES place (id) DEFERRABLE INITIALLY DEFERRED,
    parent  TEXT REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    founded TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX organisation_seat ON organisation (seat);
CREATE INDEX organisation_parent ON organisation (parent);

-- Numbers that sources give of an organisation, each as of its date.
CREATE TABLE figure (
    organisation TEXT NOT NULL REFERENCES organisation (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    ordinal      INTEGER NOT NULL,
    what         TEXT NOT NULL CHECK (trim(what) <> ''),
    value        INTEGER NOT NULL,
    as_of        TEXT,
    PRIMARY KEY (organisation, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE person (
    id          TEXT PRIMARY KEY NOT NULL REFERENCES entry (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    name        TEXT,
    role        TEXT,
    affiliation TEXT REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
    CHECK (name IS NOT NULL OR role IS NOT NULL)
) STRICT, WITHOUT ROWID;

CREATE INDEX person_affiliation ON person (affiliation);

CREATE TABLE source (
    id        TEXT PRIMARY KEY NOT NULL REFERENCES entry (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    title     TEXT NOT NULL CHECK (trim(title) <> ''),
    publisher TEXT,
    date      TEXT,
    language  TEXT,
    url       TEXT,
    file      TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE record (
    id          TEXT PRIMARY KEY NOT NULL REFERENCES entry (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    kind        TEXT NOT NULL,
    type        TEXT NOT NULL CHECK (trim(type) <> ''),
    date        TEXT,
    date_text   TEXT,
    fiscal_year INTEGER NOT NULL CHECK (fiscal_year IN (0, 1)),
    persons     INTEGER CHECK (persons >= 0),
    cities      INTEGER CHECK (cities >= 0),
    countries   INTEGER CHECK (countries >= 0),
    approximate INTEGER NOT NULL CHECK (approximate IN (0, 1)),
    status      TEXT
) STRICT, WITHOUT ROWID;

-- Summaries of records in the user's own words.
CREATE TABLE summary (
    record   TEXT NOT NULL REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    language TEXT NOT NULL CHECK (trim(language) <> ''),
    text     TEXT NOT NULL CHECK (trim(text) <> ''),
    PRIMARY KEY (record, language)
) STRICT, WITHOUT ROWID;

-- A party (place, organisation or person) in a role of a record.
CREATE TABLE involvement (
    record  TEXT NOT NULL REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    ordinal INTEGER NOT NULL,
    party   TEXT NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
    role    TEXT NOT NULL,
    date    TEXT,
    PRIMARY KEY (record, ordinal)
) STRICT, WITHOUT ROWID;

CREATE INDEX involvement_party ON involvement (party);

CREATE TABLE theme (
    record  TEXT NOT NULL REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    ordinal INTEGER NOT NULL,
    theme   TEXT NOT NULL,
    PRIMARY KEY (record, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE relation (
    record  TEXT NOT NULL REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    ordinal INTEGER NOT NULL,
    type    TEXT NOT NULL,
    other   TEXT NOT NULL REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (record, ordinal)
) STRICT, WITHOUT ROWID;

CREATE INDEX relation_other ON relation (other);

CREATE TABLE citation (
    record   TEXT NOT NULL REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    ordinal  INTEGER NOT NULL,
    source   TEXT NOT NULL REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
    locator  TEXT,
    quote    TEXT,
    field    TEXT,
    inferred INTEGER NOT NULL CHECK (inferred IN (0, 1)),
    PRIMARY KEY (record, ordinal)
) STRICT, WITHOUT ROWID;

CREATE INDEX citation_source ON citation (source);

-- What is known of a file attached to a record; the file itself lies beside the library.
CREATE TABLE attachment (
    record     TEXT NOT NULL REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    ordinal    INTEGER NOT NULL,
    name       TEXT NOT NULL CHECK (trim(name) <> ''),
    media_type TEXT,
    bytes      INTEGER NOT NULL CHECK (bytes >= 0),
    sha256     TEXT NOT NULL CHECK (length(sha256) = 64),
    PRIMARY KEY (record, ordinal)
) STRICT, WITHOUT ROWID;

-- What a search looks at, by entry: its names first, then other spellings, the names of a record's parties, and the rest.
CREATE VIEW searchable (entry, field, text) AS
SELECT entry, 'title', text FROM name
UNION ALL
SELECT id, 'title', name FROM person WHERE name IS NOT NULL
UNION ALL
SELECT id, 'title', title FROM source
UNION ALL
SELECT entry, 'alias', text FROM alias
UNION ALL
SELECT id, 'alias', acronym FROM organisation WHERE acronym IS NOT NULL
UNION ALL
SELECT i.record, 'party', n.text FROM involvement i JOIN name n ON n.entry = i.party
UNION ALL
SELECT i.record, 'party', a.text FROM involvement i JOIN alias a ON a.entry = i.party
UNION ALL
SELECT i.record, 'party', o.acronym FROM involvement i JOIN organisation o ON o.id = i.party WHERE o.acronym IS NOT NULL
UNION ALL
SELECT i.record, 'party', p.name FROM involvement i JOIN person p ON p.id = i.party WHERE p.name IS NOT NULL
UNION ALL
SELECT id, 'body', role FROM person WHERE role IS NOT NULL
UNION ALL
SELECT p.id, 'body', n.text FROM person p JOIN name n ON n.entry = p.affiliation
UNION ALL
SELECT id, 'body', type FROM organisation WHERE type IS NOT NULL
UNION ALL
SELECT id, 'body', type FROM record
UNION ALL
SELECT id, 'body', date FROM record WHERE date IS NOT NULL
UNION ALL
SELECT id, 'body', date_text FROM record WHERE date_text IS NOT NULL
UNION ALL
SELECT record, 'body', text FROM summary
UNION ALL
SELECT record, 'body', theme FROM theme
UNION ALL
SELECT id, 'body', publisher FROM source WHERE publisher IS NOT NULL;

-- The words of `searchable`, folded by the program: one row per entry, by its key. The text is not kept twice.
CREATE VIRTUAL TABLE search USING fts5 (
    title, alias, party, joined, body,
    tokenize = 'ascii', prefix = '2 3', content = '', contentless_delete = 1
);
