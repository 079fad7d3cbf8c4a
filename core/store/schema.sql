-- Schema of a Standpoint project, version 1. Offsets are Unicode code points into document.text, half-open.
-- Lists of spans (columns named *_spans) are written "12-17,40-52"; closed vocabularies use the names of core/model/vocabulary.h.

CREATE TABLE document (
    id       INTEGER PRIMARY KEY,
    name     TEXT NOT NULL,
    title    TEXT NOT NULL,
    byline   TEXT NOT NULL,
    outlet   TEXT NOT NULL,
    date     TEXT NOT NULL, -- ISO 8601, as precise as known
    url      TEXT NOT NULL,
    language TEXT NOT NULL,
    sha256   TEXT NOT NULL, -- of the original bytes
    origin   TEXT NOT NULL,
    engine   TEXT NOT NULL, -- version of the engine that read it
    text     TEXT NOT NULL
) STRICT;
CREATE INDEX document_by_sha256 ON document (sha256);

-- Sentences hold no words of their own: the view cuts them out of the document, and the index is built over the view.
-- They are deleted before their document, because the index needs the words once more to forget them.
CREATE TABLE sentence (
    id       INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES document,
    begin    INTEGER NOT NULL,
    "end"    INTEGER NOT NULL
) STRICT;
CREATE INDEX sentence_by_document ON sentence (document);
CREATE VIEW sentence_words AS
    SELECT sentence.id, substr(document.text, sentence.begin + 1, sentence."end" - sentence.begin) AS words
    FROM sentence JOIN document ON document.id = sentence.document;
CREATE VIRTUAL TABLE sentence_index USING fts5 (
    words, content = 'sentence_words', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
CREATE TRIGGER sentence_added AFTER INSERT ON sentence BEGIN
    INSERT INTO sentence_index (rowid, words) SELECT id, words FROM sentence_words WHERE id = new.id;
END;
CREATE TRIGGER sentence_removed BEFORE DELETE ON sentence BEGIN
    INSERT INTO sentence_index (sentence_index, rowid, words) SELECT 'delete', id, words FROM sentence_words WHERE id = old.id;
END;

CREATE TABLE actor (
    id    INTEGER PRIMARY KEY,
    key   TEXT NOT NULL,
    kind  TEXT NOT NULL,
    link  TEXT NOT NULL, -- identifier in resources/knowledge, or empty
    doubt TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX actor_by_key ON actor (key) WHERE key <> 'author'; -- each author of an article has the key "author"
CREATE INDEX actor_by_link ON actor (link) WHERE link <> '';
CREATE TABLE actor_name (
    id      INTEGER PRIMARY KEY,
    actor   INTEGER NOT NULL REFERENCES actor ON DELETE CASCADE,
    ordinal INTEGER NOT NULL, -- 0 is the actor's name, the others are aliases
    name    TEXT NOT NULL,
    folded  TEXT NOT NULL,    -- without case: what names are compared by
    UNIQUE (actor, ordinal)
) STRICT;
CREATE INDEX actor_name_by_folded ON actor_name (folded);
CREATE VIRTUAL TABLE actor_index USING fts5 (
    name, content = 'actor_name', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
);
CREATE TRIGGER actor_name_added AFTER INSERT ON actor_name BEGIN
    INSERT INTO actor_index (rowid, name) VALUES (new.id, new.name);
END;
CREATE TRIGGER actor_name_changed AFTER UPDATE OF name ON actor_name BEGIN
    INSERT INTO actor_index (actor_index, rowid, name) VALUES ('delete', old.id, old.name);
    INSERT INTO actor_index (rowid, name) VALUES (new.id, new.name);
END;
CREATE TRIGGER actor_name_removed AFTER DELETE ON actor_name BEGIN
    INSERT INTO actor_index (actor_index, rowid, name) VALUES ('delete', old.id, old.name);
END;

CREATE TABLE issue (
    id       INTEGER PRIMARY KEY,
    phrase   TEXT NOT NULL,
    folded   TEXT NOT NULL UNIQUE, -- the phrase without case
    keywords TEXT NOT NULL         -- one a line
) STRICT;
CREATE VIRTUAL TABLE issue_index USING fts5 (
    phrase, content = 'issue', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
);
CREATE TRIGGER issue_added AFTER INSERT ON issue BEGIN
    INSERT INTO issue_index (rowid, phrase) VALUES (new.id, new.phrase);
END;
CREATE TRIGGER issue_changed AFTER UPDATE OF phrase ON issue BEGIN
    INSERT INTO issue_index (issue_index, rowid, phrase) VALUES ('delete', old.id, old.phrase);
    INSERT INTO issue_index (rowid, phrase) VALUES (new.id, new.phrase);
END;
CREATE TRIGGER issue_removed AFTER DELETE ON issue BEGIN
    INSERT INTO issue_index (issue_index, rowid, phrase) VALUES ('delete', old.id, old.phrase);
END;

-- Which actors and issues a document speaks of, in the order of its analysis; what no document speaks of any more is removed.
CREATE TABLE document_actor (
    document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
    actor    INTEGER NOT NULL REFERENCES actor ON DELETE CASCADE,
    ordinal  INTEGER NOT NULL,
    PRIMARY KEY (document, actor)
) STRICT, WITHOUT ROWID;
CREATE INDEX document_actor_by_actor ON document_actor (actor);
CREATE TABLE document_issue (
    document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
    issue    INTEGER NOT NULL REFERENCES issue ON DELETE CASCADE,
    ordinal  INTEGER NOT NULL,
    PRIMARY KEY (document, issue)
) STRICT, WITHOUT ROWID;
CREATE INDEX document_issue_by_issue ON document_issue (issue);

CREATE TABLE mention (
    id       INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
    actor    INTEGER NOT NULL REFERENCES actor ON DELETE CASCADE,
    begin    INTEGER NOT NULL,
    "end"    INTEGER NOT NULL,
    type     TEXT NOT NULL
) STRICT;
CREATE INDEX mention_by_document ON mention (document);
CREATE INDEX mention_by_actor ON mention (actor);

CREATE TABLE attribution (
    id            INTEGER PRIMARY KEY,
    document      INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
    speaker       INTEGER REFERENCES actor ON DELETE SET NULL,
    source_spans  TEXT NOT NULL,
    cue_spans     TEXT NOT NULL,
    content_spans TEXT NOT NULL
) STRICT;
CREATE INDEX attribution_by_document ON attribution (document);
CREATE INDEX attribution_by_speaker ON attribution (speaker);

-- A position (holder, stance, issue) or a relation (holder is its "from"; target, kind, polarity).
CREATE TABLE statement (
    id         INTEGER PRIMARY KEY,
    holder     INTEGER NOT NULL REFERENCES actor,
    stance     TEXT,
    issue      INTEGER REFERENCES issue,
    target     INTEGER REFERENCES actor,
    kind       TEXT,
    polarity   TEXT,
    status     TEXT NOT NULL,
    hedged     INTEGER NOT NULL,
    confidence REAL NOT NULL,
    rule       TEXT NOT NULL,
    engine     TEXT NOT NULL,
    reviewed   INTEGER NOT NULL,
    CHECK ((issue IS NULL) <> (target IS NULL)),
    CHECK ((issue IS NULL) = (stance IS NULL)),
    CHECK ((target IS NULL) = (kind IS NULL) AND (target IS NULL) = (polarity IS NULL))
) STRICT;
CREATE INDEX statement_by_holder ON statement (holder);
CREATE INDEX statement_by_issue ON statement (issue);
CREATE INDEX statement_by_target ON statement (target);

-- According to whom: 0 is the innermost speaker.
CREATE TABLE statement_source (
    statement INTEGER NOT NULL REFERENCES statement ON DELETE CASCADE,
    ordinal   INTEGER NOT NULL,
    actor     INTEGER NOT NULL REFERENCES actor,
    PRIMARY KEY (statement, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX statement_source_by_actor ON statement_source (actor);

CREATE TABLE evidence (
    id           INTEGER PRIMARY KEY,
    statement    INTEGER NOT NULL REFERENCES statement ON DELETE CASCADE,
    document     INTEGER NOT NULL REFERENCES document,
    begin        INTEGER NOT NULL,
    "end"        INTEGER NOT NULL,
    holder_spans TEXT NOT NULL,
    cue_spans    TEXT NOT NULL,
    target_spans TEXT NOT NULL
) STRICT;
CREATE INDEX evidence_by_statement ON evidence (statement);
CREATE INDEX evidence_by_document ON evidence (document);

CREATE TABLE setting (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Where a node lies on the canvas, in scene units.
CREATE TABLE place (
    actor  INTEGER UNIQUE REFERENCES actor ON DELETE CASCADE,
    issue  INTEGER UNIQUE REFERENCES issue ON DELETE CASCADE,
    x      REAL NOT NULL,
    y      REAL NOT NULL,
    pinned INTEGER NOT NULL,
    CHECK ((actor IS NULL) <> (issue IS NULL))
) STRICT;
