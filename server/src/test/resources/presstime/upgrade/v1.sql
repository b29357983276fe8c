-- What a desk of the first release has in its database after some weeks: every table, every state. Ids are as their
-- columns give them, from 1. The owner's API key is pt_upgrade. "Now" is 2026-01-19 08:00 UTC.

INSERT INTO workspace (name, slug, time_zone, created_at) VALUES ('The Desk', 'the-desk', 'Europe/Paris', '2025-12-01Z');
INSERT INTO account (email, name, password_hash, created_at) VALUES
  ('owner@example.org', 'Olive Owner', '$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHRzYWx0c2FsdA$aGFzaA', '2025-12-01Z'),
  ('author@example.org', 'Arthur Author', NULL, '2025-12-02Z');
INSERT INTO member VALUES (1, 1, 'owner', '2025-12-01Z'), (1, 2, 'author', '2025-12-02Z');
INSERT INTO api_key (workspace_id, account_id, name, prefix, hash, scopes, created_at) VALUES
  (1, 1, 'laptop', 'pt_upgra', sha256('pt_upgrade'),
   '{content.read,content.write,content.approve,content.delete,schedule.read,schedule.write,channel.read,channel.write,settings.write,member.read,member.write,key.write,audit.read,operate}',
   '2025-12-01Z');
INSERT INTO setup_link VALUES (sha256('token'), '2025-12-01Z', '2025-12-02Z', '2025-12-01 01:00Z');
INSERT INTO spring_session VALUES
  ('00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000002', 0, 0, 1209600, 1209600000, '1');
INSERT INTO spring_session_attributes VALUES ('00000000-0000-0000-0000-000000000001', 'a', '\x00');
INSERT INTO idempotent_request VALUES (1, 'key-1', sha256('request'), '2026-01-19 07:00Z', 201, '{"ETag": "\"0\""}', '{}');
INSERT INTO domain_event (workspace_id, type, subject, actor, occurred_at, data) VALUES
  (1, 'workspace-created', 'workspace/1', 'account/1', '2025-12-01Z', '{"name": "The Desk"}'),
  (1, 'content-created', 'content/1', 'account/2', '2025-12-03Z', '{}');

INSERT INTO channel (workspace_id, platform, name, time_zone, settings, secrets, late_policy, late_after, late_at_most,
  drain_per_minute, concurrency, test_report, tested_at, version, created_at, updated_at, deleted_at) VALUES
  (1, 'site', 'My site', 'Europe/Paris', '{"title": "My site"}', '', 'publish', '10 minutes', '1 day', 6, 4, NULL, NULL, 0,
   '2025-12-01Z', '2025-12-01Z', NULL),
  (1, 'wordpress', 'Blog', 'America/New_York', '{"domain": "https://blog.example", "door": "rest", "username": "me"}', '',
   'hold', '5 minutes', NULL, 10, 2, '{"problems": [], "warnings": [], "facts": {}}', '2025-12-05Z', 3, '2025-12-05Z', '2025-12-06Z', NULL),
  (1, 'site', 'Removed', 'UTC', '{}', '', 'skip', '0', NULL, 1, 1, NULL, NULL, 1, '2025-12-07Z', '2025-12-08Z', '2025-12-08Z');
INSERT INTO publishing_settings VALUES
  (1, 1, true, '{mon,tue,wed,thu,fri}', '{09:00,14:00}', 3, 15, NULL, 2, '2025-12-10Z');
INSERT INTO channel_pace VALUES (1, '2025-12-24 12:00Z');
INSERT INTO media VALUES (1, repeat('ab', 32), 'dot.png', 'image/png', 67, 1, 1, 'A dot', '2025-12-03Z');

BEGIN;
INSERT INTO content (workspace_id, type, slug, status, current_revision_id, approved_revision_id, approved_by, approved_at,
  created_by, created_at, updated_at, version, deleted_at)
SELECT 1, 'article', 'article-' || n, CASE WHEN n = 9 THEN 'draft' WHEN n = 10 THEN 'review' ELSE 'approved' END, n,
  CASE WHEN n < 9 THEN n END, CASE WHEN n < 9 THEN 1 END, CASE WHEN n < 9 THEN timestamptz '2025-12-20Z' END,
  2, '2025-12-03Z', '2025-12-20Z', 3, NULL
FROM generate_series(1, 10) n;
INSERT INTO revision (workspace_id, content_id, number, title, body, body_format, excerpt, slug, categories, tags, cover, media,
  seo_title, seo_description, focus_keyword, author_name, note, created_by, created_at)
SELECT 1, n, 1, 'Article ' || n, 'Text of **article ' || n || '**.', CASE WHEN n = 8 THEN 'html' ELSE 'markdown' END, 'Short',
  'article-' || n, '{News}', '{a,"b c"}', NULL, '{}', '', '', '', 'Arthur', 'first', 2, '2025-12-03Z'
FROM generate_series(1, 10) n;
COMMIT;
INSERT INTO content_channel SELECT 1, n, 1 FROM generate_series(1, 10) n;

-- 1 published · 2 withdrawn · 3 failed · 4 cancelled · 5 unconfirmed · 6 held · 7 missed: all at Christmas.
INSERT INTO delivery (workspace_id, content_id, revision_id, channel_id, action, state, due_at, wall_time, time_zone,
  idempotency_key, reason, created_by, created_at, state_changed_at, version, run_at, attempts, ambiguous, paced, fence,
  problem, external_id, external_url, started_at, finished_at)
SELECT 1, n, n, CASE WHEN n IN (3, 5) THEN 2 ELSE 1 END, CASE WHEN n = 2 THEN 'unpublish' ELSE 'publish' END,
  (ARRAY['published', 'withdrawn', 'failed', 'cancelled', 'unconfirmed', 'held', 'missed'])[n], '2025-12-24 12:00Z', '2025-12-24 13:00',
  'Europe/Paris', ('00000000-0000-4000-8000-00000000000' || n)::uuid, 'asked for', 'account/1', '2025-12-20Z', '2025-12-24 12:00:01Z', 1,
  '2025-12-24 12:00Z', CASE WHEN n IN (4, 6, 7) THEN 0 ELSE 1 END, n = 5, false, 1,
  CASE WHEN n IN (3, 5, 6, 7) THEN '{"code": "x.y", "title": "It did not work", "cause": "c", "solution": "s", "detail": ""}'::jsonb END,
  CASE WHEN n IN (1, 2) THEN 'page-' || n END, NULL, CASE WHEN n NOT IN (4, 6, 7) THEN timestamptz '2025-12-24 12:00Z' END,
  '2025-12-24 12:00:01Z'
FROM generate_series(1, 7) n;
-- 8 due in half an hour · 9 due soon and left half-sent by a killed server · 10 in three days.
INSERT INTO delivery (workspace_id, content_id, revision_id, channel_id, action, state, due_at, wall_time, time_zone,
  idempotency_key, reason, created_by, created_at, state_changed_at, run_at, attempts, lease_owner, lease_until, fence, started_at)
VALUES
  (1, 8, 8, 1, 'publish', 'scheduled', '2026-01-19 08:30Z', '2026-01-19 09:30', 'Europe/Paris',
   '00000000-0000-4000-8000-000000000008', 'asked for', 'account/1', '2026-01-10Z', '2026-01-10Z', '2026-01-19 08:30Z', 0, NULL, NULL, 0, NULL),
  (1, 2, 2, 1, 'publish', 'scheduled', '2026-01-19 08:00Z', '2026-01-19 09:00', 'Europe/Paris',
   '00000000-0000-4000-8000-000000000009', 'asked for', 'account/1', '2026-01-10Z', '2026-01-10Z', '2026-01-19 08:00Z', 0,
   'old-server', '2026-01-19 08:01Z', 1, NULL),
  (1, 4, 4, 1, 'publish', 'scheduled', '2026-01-22 08:00Z', '2026-01-22 09:00', 'Europe/Paris',
   '00000000-0000-4000-8000-000000000010', 'asked for', 'account/1', '2026-01-10Z', '2026-01-10Z', '2026-01-22 08:00Z', 0, NULL, NULL, 0, NULL);
INSERT INTO attempt (delivery_id, number, kind, server, fence, started_at, ended_at, outcome, problem, exchanges) VALUES
  (1, 1, 'send', 'old-server', 1, '2025-12-24 12:00Z', '2025-12-24 12:00:01Z', 'published', NULL, '[]'),
  (2, 1, 'send', 'old-server', 1, '2025-12-24 12:00Z', '2025-12-24 12:00:01Z', 'withdrawn', NULL, '[]'),
  (3, 1, 'send', 'old-server', 1, '2025-12-24 12:00Z', '2025-12-24 12:00:01Z', 'rejected',
   '{"code": "x.y", "title": "It did not work", "cause": "c", "solution": "s", "detail": ""}', '[]'),
  (5, 1, 'send', 'old-server', 1, '2025-12-24 12:00Z', '2025-12-24 12:00:01Z', 'unknown', NULL, NULL),
  (9, 1, 'send', 'old-server', 1, '2026-01-19 08:00Z', NULL, NULL, NULL, NULL);
INSERT INTO delivery_change (delivery_id, kind, actor, at, data)
SELECT n, 'scheduled', 'account/1', '2025-12-20Z', '{"dueAt": "2025-12-24T12:00:00Z"}' FROM generate_series(1, 10) n;
INSERT INTO publication VALUES
  (1, 1, 1, '00000000-0000-4000-8000-000000000001', 'page-1', NULL, 'live', 1, 1, '2025-12-24 12:00Z', '2025-12-24 12:00Z');
INSERT INTO site_page (channel_id, slug, key, content_id, fingerprint, live, title, html, excerpt, categories, tags, cover,
  seo_title, seo_description, author_name, published_at, updated_at) VALUES
  (1, 'article-1', '00000000-0000-4000-8000-000000000001', 1, 'f', true, 'Article 1', '<p>Text of article 1.</p>', 'Short', '{News}',
   '{a,"b c"}', NULL, '', '', 'Arthur', '2025-12-24 12:00Z', '2025-12-24 12:00Z');
INSERT INTO site_media VALUES (1, repeat('ab', 32), 1, 'image/png');
