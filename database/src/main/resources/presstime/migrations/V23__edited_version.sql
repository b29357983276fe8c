-- Publishing moves a content on by itself. Whoever wrote on what they read before that had their save refused as if somebody else had
-- saved. The version that people made last; empty where that is the version itself. What older servers write leaves it too low or
-- empty: a save is held against the text's own version besides.
ALTER TABLE content ADD COLUMN edited_version integer;
