-- What has been done to a library, so that it can be taken back; and what is not part of its history.

-- A named change: everything written in one transaction. The name is the key of a text, the subject what it was about.
-- 'undone' steps are the latest ones and can be done again; 'settled' ones are kept to be read, but not taken back.
CREATE TABLE step (
    number  INTEGER PRIMARY KEY,
    name    TEXT NOT NULL CHECK (trim(name) <> ''),
    subject TEXT NOT NULL,
    at      TEXT NOT NULL,
    state   TEXT NOT NULL CHECK (state IN ('done', 'undone', 'settled'))
) STRICT;

CREATE INDEX step_state ON step (state, number);

-- A row that a step changed, and how it was on the other side: before the step if that is done, after it if undone.
-- A row is known by its table (part), whose it is (owner: an id or a name) and which one of its owner's (sub: an ordinal,
-- a language; empty if there is only one). The image is a JSON array of the row's columns; null where there was no row.
CREATE TABLE change (
    step  INTEGER NOT NULL REFERENCES step (number) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    part  TEXT NOT NULL,
    owner TEXT NOT NULL,
    sub   ANY NOT NULL,
    image TEXT,
    PRIMARY KEY (step, part, owner, sub)
) STRICT, WITHOUT ROWID;

CREATE INDEX change_owner ON change (owner);

-- What a source states for a field, where sources disagree.
ALTER TABLE citation ADD COLUMN value TEXT;

-- Sources have attachments as well as records. Nothing ever wrote to the table before.
DROP TABLE attachment;

CREATE TABLE attachment (
    entry      TEXT NOT NULL REFERENCES entry (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    ordinal    INTEGER NOT NULL,
    name       TEXT NOT NULL CHECK (trim(name) <> ''),
    media_type TEXT,
    bytes      INTEGER NOT NULL CHECK (bytes >= 0),
    sha256     TEXT NOT NULL CHECK (length(sha256) = 64),
    PRIMARY KEY (entry, ordinal)
) STRICT, WITHOUT ROWID;

CREATE INDEX attachment_sha256 ON attachment (sha256);

-- The content of attached files, once for each hash, in pieces of a megabyte. It has no history: it stays as long as an
-- attachment, of now or of then, refers to it.
CREATE TABLE content (
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    piece  INTEGER NOT NULL CHECK (piece >= 0),
    bytes  BLOB NOT NULL,
    UNIQUE (sha256, piece)
) STRICT;

-- What was typed into an editor and not saved yet, as it was typed. Not part of the history.
CREATE TABLE draft (
    id    TEXT PRIMARY KEY NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
    entry TEXT,
    kind  TEXT NOT NULL CHECK (trim(kind) <> ''),
    saved TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE draft_value (
    draft TEXT NOT NULL REFERENCES draft (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    field TEXT NOT NULL,
    text  TEXT NOT NULL,
    PRIMARY KEY (draft, field)
) STRICT, WITHOUT ROWID;

-- A form filled in beforehand, to begin new entries with.
CREATE TABLE template (
    id   TEXT PRIMARY KEY NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
    name TEXT NOT NULL CHECK (trim(name) <> ''),
    kind TEXT NOT NULL CHECK (trim(kind) <> '')
) STRICT, WITHOUT ROWID;

CREATE TABLE template_value (
    template TEXT NOT NULL REFERENCES template (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    field    TEXT NOT NULL,
    text     TEXT NOT NULL,
    PRIMARY KEY (template, field)
) STRICT, WITHOUT ROWID;

-- What is said of the library as a whole: its title in a language, its publisher…
CREATE TABLE setting (
    name TEXT PRIMARY KEY NOT NULL CHECK (trim(name) <> ''),
    text TEXT NOT NULL
) STRICT, WITHOUT ROWID;
