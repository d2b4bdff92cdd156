-- What the owner corrected: in every text (text ''), and in texts that ship, which cannot hold
-- it themselves.
CREATE TABLE correction (
  owner INTEGER NOT NULL REFERENCES owner (id),
  id TEXT NOT NULL CHECK (id <> ''), -- of what it speaks of: the newer one counts
  text TEXT NOT NULL,
  said TEXT NOT NULL, -- JSON
  made TEXT NOT NULL,
  PRIMARY KEY (owner, id)
) STRICT, WITHOUT ROWID;
