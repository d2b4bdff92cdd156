-- What was passed over in a session is asked no more in it, and not rated.
ALTER TABLE answer ADD COLUMN is_skipped INTEGER NOT NULL DEFAULT 0;

-- A card that its owner edited keeps their words when the same is added again.
ALTER TABLE card ADD COLUMN is_edited INTEGER NOT NULL DEFAULT 0;
