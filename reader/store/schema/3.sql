-- What was read, never rewritten: a row for every stretch of reading, when it ended.
CREATE TABLE reading (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  owner INTEGER NOT NULL REFERENCES owner (id),
  text TEXT NOT NULL,
  at TEXT NOT NULL,
  seconds REAL NOT NULL CHECK (seconds >= 0)
) STRICT;
CREATE INDEX reading_at ON reading (owner, at);

CREATE TABLE read_sentence (
  owner INTEGER NOT NULL REFERENCES owner (id),
  text TEXT NOT NULL,
  sentence TEXT NOT NULL,
  reading INTEGER NOT NULL REFERENCES reading (number) ON DELETE CASCADE,
  characters INTEGER NOT NULL,
  PRIMARY KEY (owner, text, sentence, reading)
) STRICT, WITHOUT ROWID;
CREATE INDEX sentence_of_reading ON read_sentence (reading);
