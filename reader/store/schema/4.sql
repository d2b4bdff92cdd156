-- What the owner wrote beside a sentence. Its fingerprint finds the sentence again when the
-- text was edited; its id tells where it stood.
CREATE TABLE sentence_note (
  owner INTEGER NOT NULL REFERENCES owner (id),
  text TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  sentence TEXT NOT NULL,
  note TEXT NOT NULL CHECK (note <> ''),
  changed TEXT NOT NULL,
  PRIMARY KEY (owner, text, fingerprint)
) STRICT, WITHOUT ROWID;
