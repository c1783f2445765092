-- Sums by which damage is told that SQLite does not notice: a bit that turns one letter of a text into another.

-- The sum over all rows of an owner: an entry, a setting, a template. It follows from the other tables.
CREATE TABLE seal (
    owner TEXT PRIMARY KEY NOT NULL,
    sum   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The sum over a step and the rows that it noted.
ALTER TABLE step ADD COLUMN sum INTEGER;
