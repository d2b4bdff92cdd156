CREATE TABLE owner (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL DEFAULT ''
) STRICT;
INSERT INTO owner (id) VALUES (1);

-- A dictionary word that the owner said something of.
CREATE TABLE word (
  owner INTEGER NOT NULL REFERENCES owner (id),
  form TEXT NOT NULL CHECK (form <> ''),
  reading TEXT NOT NULL, -- '' however it is read
  status TEXT NOT NULL CHECK (status IN ('new', 'learning', 'known', 'ignored')),
  note TEXT NOT NULL DEFAULT '',
  changed TEXT NOT NULL,
  PRIMARY KEY (owner, form, reading)
) STRICT, WITHOUT ROWID;

CREATE TABLE tag (
  owner INTEGER NOT NULL,
  form TEXT NOT NULL,
  reading TEXT NOT NULL,
  tag TEXT NOT NULL CHECK (tag <> ''),
  PRIMARY KEY (owner, form, reading, tag),
  FOREIGN KEY (owner, form, reading) REFERENCES word (owner, form, reading) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- Every change of statuses, never rewritten: it is undone by a further change, and it tells
-- how many words were known when.
CREATE TABLE change (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  owner INTEGER NOT NULL REFERENCES owner (id),
  at TEXT NOT NULL
) STRICT;

CREATE TABLE changed_word (
  change INTEGER NOT NULL REFERENCES change (id) ON DELETE CASCADE,
  owner INTEGER NOT NULL REFERENCES owner (id),
  form TEXT NOT NULL,
  reading TEXT NOT NULL,
  before TEXT, -- NULL where nothing had been said
  after TEXT,
  PRIMARY KEY (change, form, reading)
) STRICT, WITHOUT ROWID;

CREATE TABLE place (
  owner INTEGER NOT NULL REFERENCES owner (id),
  text TEXT NOT NULL,
  sentence TEXT NOT NULL,
  read TEXT NOT NULL,
  PRIMARY KEY (owner, text)
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
  owner INTEGER NOT NULL REFERENCES owner (id),
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (owner, name)
) STRICT, WITHOUT ROWID;
