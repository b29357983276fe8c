-- What a revision says otherwise on some channels: part of the revision, so of what is approved.

ALTER TABLE revision ADD COLUMN variants jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(variants) = 'array');
COMMENT ON COLUMN revision.variants IS
  'by channel what differs there: [{"channel": 3, "title": …, "body": …, "excerpt": …}], ascending; what is absent is as in the row';
