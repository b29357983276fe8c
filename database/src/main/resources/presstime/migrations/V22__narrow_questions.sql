-- Questions that read a whole table for a few rows of it.

-- What of a channel is still to come was looked for from the last of the workspace's deliveries backwards: where nothing was, through all of
-- them. Few are held, and none is on its way to being published.
CREATE INDEX delivery_held ON delivery (channel_id, due_at) WHERE state = 'held';

-- What happened to one delivery, and when a public site last changed, which each of its pages asks.
CREATE INDEX history_entry_delivery ON history_entry (delivery_id, position) WHERE delivery_id IS NOT NULL;
CREATE INDEX site_page_changed ON site_page (channel_id, updated_at);
