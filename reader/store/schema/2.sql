-- A question that is scheduled. Its schedule is nowhere: it follows from the reviews.
CREATE TABLE card (
  owner INTEGER NOT NULL REFERENCES owner (id),
  id TEXT NOT NULL CHECK (id <> ''),
  kind TEXT NOT NULL,
  text TEXT NOT NULL,
  subject TEXT NOT NULL, -- JSON
  added TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'suspended', 'deleted')),
  PRIMARY KEY (owner, id)
) STRICT, WITHOUT ROWID;

-- Every review, never rewritten: one that was undone is named in the table after it.
CREATE TABLE review (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  owner INTEGER NOT NULL REFERENCES owner (id),
  id TEXT NOT NULL CHECK (id <> ''), -- made by who sent it, so that it counts once
  card TEXT NOT NULL,
  rating INTEGER NOT NULL CHECK (rating BETWEEN 1 AND 4),
  at TEXT NOT NULL,
  session TEXT NOT NULL DEFAULT '',
  seconds REAL NOT NULL DEFAULT 0,
  UNIQUE (owner, id)
) STRICT;
CREATE INDEX review_of_card ON review (owner, card);
CREATE INDEX review_of_session ON review (owner, session);

CREATE TABLE undone_review (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  owner INTEGER NOT NULL REFERENCES owner (id),
  id TEXT NOT NULL,
  at TEXT NOT NULL,
  UNIQUE (owner, id)
) STRICT;

CREATE TABLE session (
  owner INTEGER NOT NULL REFERENCES owner (id),
  id TEXT NOT NULL CHECK (id <> ''),
  text TEXT NOT NULL,
  began TEXT NOT NULL,
  exercises TEXT NOT NULL, -- JSON: what it asks, whatever becomes of the text
  ended TEXT,
  PRIMARY KEY (owner, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE answer (
  owner INTEGER NOT NULL,
  session TEXT NOT NULL,
  number INTEGER NOT NULL,
  card TEXT NOT NULL,
  given TEXT NOT NULL,
  is_right INTEGER NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (owner, session, number),
  FOREIGN KEY (owner, session) REFERENCES session (owner, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
