-- Deleting an image asks whether a revision has it as its cover; without this the whole table was read for each image.

CREATE INDEX revision_cover ON revision (workspace_id, cover) WHERE cover IS NOT NULL;
