-- The pieces of the search index, one for each step, are brought together when there are 64 of them, in the step that makes
-- the last. Left to itself, FTS5 merges larger ones too, in one step out of twenty, which then takes ten times as long.
INSERT INTO search (search, rank) VALUES ('automerge', 0);
INSERT INTO search (search, rank) VALUES ('crisismerge', 64);
