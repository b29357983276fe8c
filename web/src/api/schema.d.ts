// Written by npm run client from openapi.json (sha256 14fce1654a3e50b5fa4e776c620bed3306948efd80a2cbdc5856fc17a1f4be6b). Do not edit.
export interface paths {
    "/api/v1/account/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change one's own password
         * @description With a session, not with a key. All other sessions of the account end; API keys stay.
         */
        put: operations["Account.password"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List one's own sessions
         * @description Where one is signed in, this session first. With a session, not with a key.
         */
        get: operations["Account.sessions"];
        put?: never;
        post?: never;
        /**
         * Sign out everywhere else
         * @description This session stays.
         */
        delete: operations["Account.endOthers"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End one of one's own sessions */
        delete: operations["Account.end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List API keys
         * @description Your own; with member.write everybody's. Never the keys themselves. Needs `key.write`.
         */
        get: operations["ApiKey.list"];
        put?: never;
        /**
         * Make an API key
         * @description The key is in this answer and nowhere else; only its hash is kept. Needs `key.write`.
         */
        post: operations["ApiKey.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke an API key
         * @description It opens nothing from now on. Needs `key.write`.
         */
        delete: operations["ApiKey.revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was executed and what was decided, the latest first
         * @description Approvals, edits, schedules and settings too: every domain event. Needs `audit.read`.
         */
        get: operations["Audit.entries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download the history with its seals, as JSON Lines or CSV
         * @description What a filter leaves out is there by its hash, so that the file can be verified by itself: presstime audit verify FILE. See docs/history.md for the format. Needs `audit.read`.
         */
        get: operations["Audit.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/seals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The seals, the newest first
         * @description Keep a hash elsewhere, and verify with it later. Needs `audit.read`.
         */
        get: operations["Audit.seals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Walk the whole chain, and tell the first thing that is wrong
         * @description Reads every entry and seal; some seconds for 100,000 entries. Answers 200 also when something is wrong: see intact and broken. Needs `audit.read`.
         */
        get: operations["Audit.verify"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was done to many at once, the newest first, without the items
         * @description Needs `schedule.read`.
         */
        get: operations["Batch.list"];
        put?: never;
        /**
         * Do one thing to many deliveries
         * @description schedule, move, shift, spread, cancel, clone, rechannel, publish-now, retry, hold, release or skip, for up to 1,000 items. All or nothing in one transaction, unless partial. With dryRun nothing changes and the answer tells what would. Send an Idempotency-Key to repeat it safely. clone also needs content.write. Needs `schedule.write`.
         */
        post: operations["Batch.run"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One batch with what became of each item
         * @description Needs `schedule.read`.
         */
        get: operations["Batch.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The deliveries of a batch as they are now, in due order
         * @description Needs `schedule.read`.
         */
        get: operations["Batch.deliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a batch back
         * @description Every delivery stands as it did before, what the batch made is called off or deleted. Refused when anything of it has gone out, or was changed since. A batch that made contents also needs content.delete. Needs `schedule.write`.
         */
        post: operations["Batch.undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bundle-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The workspace's bundle templates, by name
         * @description Needs `schedule.read`.
         */
        get: operations["Bundle.list"];
        put?: never;
        /**
         * Keep a bundle template
         * @description Needs `schedule.write`.
         */
        post: operations["Bundle.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bundle-templates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One bundle template, and its variables
         * @description Needs `schedule.read`.
         */
        get: operations["Bundle.get"];
        /**
         * Replace a bundle template
         * @description What was made of it stays as it is. Needs If-Match. Needs `schedule.write`.
         */
        put: operations["Bundle.put"];
        post?: never;
        /**
         * Remove a bundle template
         * @description What was made of it stays as it is. Needs If-Match. Needs `schedule.write`.
         */
        delete: operations["Bundle.delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bundle-templates/{id}/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make drafts, dependencies and deliveries of a bundle template
         * @description All of it in one transaction, or nothing; needs content.write too. With dryRun the answer is the preview: all of it was done, and taken back. Needs `schedule.write`.
         */
        post: operations["Bundle.apply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bundles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Bundles that were made, the newest first
         * @description Needs `schedule.read`.
         */
        get: operations["Bundle.bundles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bundles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One bundle: its contents by role, and how each stands
         * @description Needs `schedule.read`.
         */
        get: operations["Bundle.bundle"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List channels
         * @description Oldest first. Needs `channel.read`.
         */
        get: operations["Channel.list"];
        put?: never;
        /**
         * Connect a channel
         * @description The connection is tested first; a channel that cannot publish is not saved, unless "test" is false. Needs `channel.write`.
         */
        post: operations["Channel.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/channels/{channelId}/conflict-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What counts as a conflict on a channel
         * @description Needs `channel.read`.
         */
        get: operations["ConflictSettings.getOfChannel"];
        /**
         * Say what counts as a conflict on a channel; needs If-Match
         * @description Needs `settings.write`.
         */
        put: operations["ConflictSettings.putOfChannel"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/channels/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a channel
         * @description Needs `channel.read`.
         */
        get: operations["Channel.get"];
        put?: never;
        post?: never;
        /**
         * Disconnect a channel
         * @description Its secrets are erased and what waits for it is called off; what was published stays where it is. Needs If-Match. Needs `channel.write`.
         */
        delete: operations["Channel.delete"];
        options?: never;
        head?: never;
        /**
         * Change a channel
         * @description What is absent stays as it is, secrets too; after a change of the address to another server they have to be entered again. Needs If-Match. Needs `channel.write`.
         */
        patch: operations["Channel.change"];
        trace?: never;
    };
    "/api/v1/channels/{id}/assignment-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who would get which slot of a channel, and why
         * @description The same function that assigns; writes nothing. Needs `schedule.read`.
         */
        get: operations["Assignment.preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/channels/{id}/free-times": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The next free times of a channel, each with its reason
         * @description By its settings, its limits and what is placed; each is free by itself. Needs `schedule.read`.
         */
        get: operations["Assignment.freeTimes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/channels/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Test a channel
         * @description The report is kept with the channel, as lastTest. Needs `channel.write`.
         */
        post: operations["Channel.test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/channels/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try a connection before saving it
         * @description Changes nothing, here or there. Needs `channel.write`.
         */
        post: operations["Channel.testBeforeSaving"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/client-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List links for clients
         * @description Newest first; never their tokens. Needs `content.read`.
         */
        get: operations["ClientLink.list"];
        put?: never;
        /**
         * Make a link for a client
         * @description For contents by number, or for what is planned in a time. Its address is in this answer and nowhere else; only a hash of its token is kept. Needs `content.approve`.
         */
        post: operations["ClientLink.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/client-links/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a link
         * @description Needs `content.read`.
         */
        get: operations["ClientLink.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/client-links/{id}/renew": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Renew a link
         * @description A new address and a new end; the address before opens nothing any more. From now on it speaks for whoever renewed it. Needs `content.approve`.
         */
        post: operations["ClientLink.renew"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/client-links/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revoke a link
         * @description It opens nothing from now on; what was said by it stays. Needs `content.approve`.
         */
        post: operations["ClientLink.revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/client-links/{id}/visits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who opened a link
         * @description Newest first: when, with what, how many pages. Addresses are not kept; the visitor's number tells devices apart within a day. Needs `content.read`.
         */
        get: operations["ClientLink.visits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/client-review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a link shows */
        get: operations["PublicReview.link"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/client-review/contents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One content of a link, as it stands */
        get: operations["PublicReview.content"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/client-review/contents/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve the revision that was seen
         * @description 409 revision-moved when there is a newer one. Whether it counts as an approval or is only recorded is the workspace's choice; effect says. Twice is once.
         */
        post: operations["PublicReview.approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/client-review/contents/{id}/ask-for-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for changes to the revision that was seen
         * @description A note is needed. The content goes back to its author.
         */
        post: operations["PublicReview.askForChanges"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/client-review/contents/{id}/changes/{since}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What changed since a revision
         * @description Word by word.
         */
        get: operations["PublicReview.changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/client-review/contents/{id}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Comment on a content of a link */
        post: operations["PublicReview.comment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/client-review/media/{sha256}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An image of a content of the link */
        get: operations["PublicReview.media"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/client-review/unlock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a link's passcode
         * @description Wrong ones are limited; fifty in a row shut the link.
         */
        post: operations["PublicReview.unlock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/client-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a client's approval is worth here, and how long links last
         * @description Needs `content.read`.
         */
        get: operations["ClientFeedback.settings"];
        /**
         * Say what a client's approval is worth
         * @description counts: it is an approval; recorded: an editor still approves. Replaces all settings; needs If-Match. Needs `settings.write`.
         */
        put: operations["ClientFeedback.put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conflict-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What counts as a conflict in this workspace
         * @description Needs `channel.read`.
         */
        get: operations["ConflictSettings.get"];
        /**
         * Say what counts as a conflict in this workspace; needs If-Match
         * @description Needs `settings.write`.
         */
        put: operations["ConflictSettings.put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conflicts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Conflicts, filtered, in the order their deliveries are due; the open ones unless state says otherwise
         * @description Needs `schedule.read`.
         */
        get: operations["Conflict.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conflicts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One conflict with its history and the ways out that are free now
         * @description Needs `schedule.read`.
         */
        get: operations["Conflict.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conflicts/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back that a conflict is wanted so; needs If-Match
         * @description Needs `schedule.write`.
         */
        post: operations["Conflict.reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conflicts/{id}/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Carry out one of the conflict's suggestions; needs If-Match
         * @description Needs `schedule.write`.
         */
        post: operations["Conflict.resolve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conflicts/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many conflicts are open, by severity, kind and channel
         * @description Needs `schedule.read`.
         */
        get: operations["Conflict.counts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conflicts/marks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which deliveries due in a period have open conflicts, for calendars
         * @description Needs `schedule.read`.
         */
        get: operations["Conflict.marks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List contents
         * @description The most recently changed first; without their bodies. Needs `content.read`.
         */
        get: operations["Content.list"];
        put?: never;
        /**
         * Write a content
         * @description It begins as a draft with revision 1. Needs `content.write`.
         */
        post: operations["Content.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/content-types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List content types
         * @description By name, archived ones last. Every workspace begins with article and post. Needs `content.read`.
         */
        get: operations["ContentType.list"];
        put?: never;
        /**
         * Make a content type
         * @description Its key never changes. Needs `settings.write`.
         */
        post: operations["ContentType.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/content-types/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a content type
         * @description Needs `content.read`.
         */
        get: operations["ContentType.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Rename, archive or restore a content type
         * @description Needs If-Match. article can be renamed, not archived. Needs `settings.write`.
         */
        patch: operations["ContentType.edit"];
        trace?: never;
    };
    "/api/v1/content/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a content
         * @description Needs `content.read`.
         */
        get: operations["Content.get"];
        put?: never;
        post?: never;
        /**
         * Delete a content
         * @description What is planned for it is called off. Needs If-Match. Needs `content.delete`.
         */
        delete: operations["Content.delete"];
        options?: never;
        head?: never;
        /**
         * Edit a content
         * @description Makes a newer revision and an approved content a draft again; what was approved stays approved and is what goes out. Needs If-Match. Needs `content.write`.
         */
        patch: operations["Content.revise"];
        trace?: never;
    };
    "/api/v1/content/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve a revision
         * @description The current one unless one is named: name it, or send If-Match, to approve only what you have seen. Needs `content.approve`.
         */
        post: operations["Approval.approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/content/{id}/assignees": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is asked to do something with a content
         * @description Names for everybody; e-mails for those with member.read. Needs `content.read`.
         */
        get: operations["Assignee.list"];
        put?: never;
        /**
         * Ask a member to write or to review a content
         * @description Who is asked for it already gets the date and the note anew. Needs `content.approve`.
         */
        post: operations["Assignee.assign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/content/{id}/assignees/{assignee}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Ask no longer
         * @description Needs `content.approve`.
         */
        delete: operations["Assignee.unassign"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/content/{id}/assignment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A content's priority, and whether it is on hold
         * @description Needs `schedule.read`.
         */
        get: operations["Queue.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Set a content's priority, hold it or release it
         * @description Unscheduling holds a content, so that it is not placed again by itself. Needs `schedule.write`.
         */
        patch: operations["Queue.change"];
        trace?: never;
    };
    "/api/v1/content/{id}/client-feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What clients said of a content
         * @description Comments and verdicts by all links, oldest first, each with its revision. Needs `content.read`.
         */
        get: operations["ClientFeedback.ofContent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/content/{id}/client-feedback/comments/{comment}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer a client's comment
         * @description The client sees it below the comment, on the page of the same link, with your name and nothing else of you. shown is false while that link does not open. Needs `content.write`.
         */
        post: operations["ClientFeedback.answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/content/{id}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a content's comment threads, oldest first
         * @description Each with its replies, and where its quote stands now. Needs `content.read`.
         */
        get: operations["ReviewComment.list"];
        put?: never;
        /**
         * Comment on a revision, or on a part of it
         * @description The quote must stand in that field of that revision; position tells which, where it stands more than once. Positions count Unicode code points. Needs `content.write`.
         */
        post: operations["ReviewComment.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/content/{id}/comments/{comment}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a thread; named by a reply, the thread of that
         * @description Needs `content.read`.
         */
        get: operations["ReviewComment.get"];
        put?: never;
        post?: never;
        /**
         * Delete what you said
         * @description Replies to it stay. Needs If-Match. Needs `content.write`.
         */
        delete: operations["ReviewComment.delete"];
        options?: never;
        head?: never;
        /**
         * Edit what you said
         * @description A reply, too. Needs If-Match with the version of what is edited. Needs `content.write`.
         */
        patch: operations["ReviewComment.edit"];
        trace?: never;
    };
    "/api/v1/content/{id}/comments/{comment}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that a thread is not dealt with after all
         * @description Needs `content.write`.
         */
        post: operations["ReviewComment.reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/content/{id}/comments/{comment}/replies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reply in a thread
         * @description Needs `content.write`.
         */
        post: operations["ReviewComment.reply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/content/{id}/comments/{comment}/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that a thread is dealt with
         * @description Needs `content.write`.
         */
        post: operations["ReviewComment.resolve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/content/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All deliveries of a content, in due order
         * @description Needs `schedule.read`.
         */
        get: operations["Schedule.deliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/content/{id}/freshness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How fresh a content is, with its last reviews and expiries
         * @description Needs `content.read`.
         */
        get: operations["ContentFreshness.get"];
        /**
         * Say for a content itself when it is to be reviewed, and what happens otherwise
         * @description reviewBy is a period (P3M), never, or a date; a date holds once, until the next review. What is left out comes from the content's type. Needs If-Match with the freshness's ETag. Needs `content.approve`.
         */
        put: operations["ContentFreshness.put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/content/{id}/periods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a content be live, or away, from … to …
         * @description One request for both ends on all channels: all of it or nothing. Refused when a platform cannot unpublish, when there would be nothing to take away, and when something else would happen in the middle and end it. Needs `schedule.write`.
         */
        post: operations["Period.plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/content/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Preview a content
         * @description The body as sanitised HTML; of the current revision unless one is named, as it goes to a channel where one is named. Needs `content.read`.
         */
        get: operations["Revision.preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/content/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish an approved content at once
         * @description What waits is settled by a rule: publishing carries out the next publication now instead of at its time and keeps what comes after it; unpublishing carries out the next unpublish now and keeps a publication that brings it back. What is past due and has not happened is superseded. Needs `schedule.write`.
         */
        post: operations["Acting.publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/content/{id}/publish/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What becomes of what waits, if you publish now
         * @description What waits is settled by a rule: publishing carries out the next publication now instead of at its time and keeps what comes after it; unpublishing carries out the next unpublish now and keeps a publication that brings it back. What is past due and has not happened is superseded. Needs `schedule.read`.
         */
        get: operations["Acting.previewPublish"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/content/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Return to the author
         * @description Back to draft; an approval is withdrawn, and nothing goes out until another. Needs `content.approve`.
         */
        post: operations["Approval.giveBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/content/{id}/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who has reviewed a content, when, and what they noted; the newest first
         * @description Needs `content.read`.
         */
        get: operations["ContentFreshness.reviews"];
        put?: never;
        /**
         * Mark a content as reviewed
         * @description Its clock starts again, and it needs no review any more. What was unpublished stays so. Needs If-Match with the freshness's ETag. Needs `content.approve`.
         */
        post: operations["ContentFreshness.review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/content/{id}/reviews/{review}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take the last review back, while nothing else has happened since
         * @description The content is due when it was before, and flagged if it was. Needs `content.approve`.
         */
        post: operations["ContentFreshness.undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/content/{id}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List revisions
         * @description Newest first. Needs `content.read`.
         */
        get: operations["Revision.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/content/{id}/revisions/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a revision
         * @description Needs `content.read`.
         */
        get: operations["Revision.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/content/{id}/revisions/{number}/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Compare two revisions
         * @description What changed since the one before, or since the one named by from, word by word. Parts that are not INSERT make up the older text, those that are not DELETE the newer. Needs `content.read`.
         */
        get: operations["Revision.diff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/content/{id}/revisions/{number}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore a revision
         * @description Its text comes back as a newer revision, a draft; slug and channels stay. Needs If-Match. Needs `content.write`.
         */
        post: operations["Revision.restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/content/{id}/schedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Schedule a content, or move what is scheduled; answers the conflicts it makes there
         * @description Needs `schedule.write`.
         */
        post: operations["Schedule.schedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/content/{id}/standing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which revision of a content is current, approved, scheduled and live, per channel
         * @description Of one moment: what is live with its address and since when, whether that is behind what is approved, and everything that waits with the revision it carries. Needs `schedule.read`.
         */
        get: operations["Standing.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/content/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Submit for review
         * @description If-Match is honoured when sent. Needs `content.write`.
         */
        post: operations["Approval.submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/content/{id}/transitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where a content stands, and the steps from there
         * @description Each step says whether the caller may take it now, and why not. Needs `content.read`.
         */
        get: operations["Transition.transitions"];
        put?: never;
        /**
         * Take a step
         * @description Needs If-Match. Where a revision needs several approvals the state stays until the last one. Answers where the content stands then. Needs `content.write`.
         */
        post: operations["Transition.take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/content/{id}/transitions/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who brought a content where, and why
         * @description Newest first: what people did, what edits led back to a draft, and one line for each delivery that was carried out. Needs `content.read`.
         */
        get: operations["Transition.history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/content/{id}/unpublish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a content from the public at once
         * @description What waits is settled by a rule: publishing carries out the next publication now instead of at its time and keeps what comes after it; unpublishing carries out the next unpublish now and keeps a publication that brings it back. What is past due and has not happened is superseded. Needs `schedule.write`.
         */
        post: operations["Acting.unpublish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/content/{id}/unpublish/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What becomes of what waits, if you unpublish now
         * @description What waits is settled by a rule: publishing carries out the next publication now instead of at its time and keeps what comes after it; unpublishing carries out the next unpublish now and keeps a publication that brings it back. What is past due and has not happened is superseded. Needs `schedule.read`.
         */
        get: operations["Acting.previewUnpublish"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/content/{id}/unschedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Call off everything that waits for a content
         * @description Needs `schedule.write`.
         */
        post: operations["Schedule.unschedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Deliveries, filtered, in due order unless sorted otherwise
         * @description Needs `schedule.read`.
         */
        get: operations["Delivery.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One delivery with its timeline of decisions and attempts
         * @description Needs `schedule.read`.
         */
        get: operations["Delivery.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Call a delivery off before it is sent
         * @description If-Match is honoured when sent. Needs `schedule.write`.
         */
        post: operations["Decision.cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries/{id}/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hold a delivery back
         * @description It keeps its time and does not go out until it is released. If-Match is honoured when sent. Needs `schedule.write`.
         */
        post: operations["Decision.hold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries/{id}/publish-now": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a delivery out at once, whatever its time was
         * @description Its time is now, so it is not late. If-Match is honoured when sent. Needs `schedule.write`.
         */
        post: operations["Decision.publishNow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Release what is held
         * @description It goes out at its time, or at once when that has passed. If-Match is honoured when sent. Needs `schedule.write`.
         */
        post: operations["Decision.release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries/{id}/reschedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a delivery another time; answers the conflicts it makes there
         * @description If-Match is honoured when sent. Needs `schedule.write`.
         */
        post: operations["Decision.reschedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries/{id}/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say what became of an unconfirmed delivery
         * @description If-Match is honoured when sent. Needs `schedule.write`.
         */
        post: operations["Decision.resolve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try again at once what failed, was missed or is held
         * @description If-Match is honoured when sent. Needs `schedule.write`.
         */
        post: operations["Decision.retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries/{id}/skip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide that what did not go out at its time shall not
         * @description Kept in its story with your note. If-Match is honoured when sent. Needs `schedule.write`.
         */
        post: operations["Decision.skip"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries/at-risk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the checks ahead have found and is not solved, the next due first
         * @description The server looks at each delivery by itself, usually 24 hours and 1 hour ahead, and tries its channel's connection. Each problem raises delivery-at-risk once, and delivery-no-longer-at-risk when it is over. Needs `schedule.read`.
         */
        get: operations["DryRun.atRisk"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many are upcoming, past due, missed, failed, unconfirmed; by state
         * @description Needs `schedule.read`.
         */
        get: operations["Delivery.counts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries/days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many are due on each day of a calendar, by state
         * @description Days from `firstDay` until before `endDay`, at most 400, on the wall calendar of `timeZone`; days without any are left out. Needs `schedule.read`.
         */
        get: operations["Delivery.days"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries/missed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The missed inbox: what did not go out at its time and will not by itself
         * @description Missed, or held with its time passed. Publish now, reschedule or skip each, or many with POST /api/v1/batches. Needs `schedule.read`.
         */
        get: operations["Delivery.missed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries/past-due": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What should have gone out and has not: late, held, missed, failed or unconfirmed
         * @description Each with why, how late it is, and what a person can do about it. Needs `schedule.read`.
         */
        get: operations["Delivery.pastDue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries/upcoming": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is scheduled for a time to come
         * @description Needs `schedule.read`.
         */
        get: operations["Delivery.upcoming"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dependencies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Dependencies, oldest first; with content, those it waits in or goes first in
         * @description Needs `schedule.read`.
         */
        get: operations["Dependency.list"];
        put?: never;
        /**
         * Let a content go out only once another one is live
         * @description Needs `schedule.write`.
         */
        post: operations["Dependency.declare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dependencies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One dependency, and whether what goes first is live
         * @description Needs `schedule.read`.
         */
        get: operations["Dependency.get"];
        put?: never;
        post?: never;
        /**
         * Take a dependency back; what was held for it goes on
         * @description Needs `schedule.write`.
         */
        delete: operations["Dependency.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dependencies/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Why a content waits: each of its dependencies, and what becomes of it
         * @description until is when it is satisfied as far as can be known; null when not by itself. Needs `schedule.read`.
         */
        get: operations["Dependency.explain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dry-run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What would go out in the days to come, where, and what is in the way
         * @description In due order, each as its platform would get it, with how long each part is and may be. Problems say severity, cause and solution: error for what keeps it from going, warning, info. Nothing is changed and no platform is asked. With severity only deliveries with a problem at least that bad; then a part may be short and still have a nextCursor, since at most 1,000 are looked at for one answer. Needs `schedule.read`.
         */
        get: operations["DryRun.dryRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dry-run/text": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check a text that is still being written
         * @description Takes what writing takes and saves nothing. Answers for each channel the body as it would show it, how long each part is and may be there, and what it would refuse; its connection is not looked at. Needs `content.read`.
         */
        post: operations["DryRun.text"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what happened, newest first
         * @description With subject, for example content/12, only what happened to that. Needs `audit.read`.
         */
        get: operations["Event.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow what happens
         * @description Server-sent events of the workspace, in the order of their ids, none missing and none
         *     twice. `event: event` carries a RecordedEvent; without `audit.read` only of what the caller
         *     may read, and without its data. `event: ready` says where the stream begins, `event: reset`
         *     that the reader was away too long and must read everything again. Come back with the last
         *     id in `Last-Event-ID`. `event: activity` has no id and cannot be resumed: deliveries were
         *     carried out, or may have been while the reader was away, so what is shown of them is to be
         *     read again; it comes at the beginning and then at most once a second, with
         *     `schedule.read`. The server ends each stream after some minutes, when its reader is
         *     too slow, and when it stops; comments keep the connection open. Needs `content.read`.
         */
        get: operations["EventStream.stream"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Contents with what is planned for them, in the format of imports
         * @description Up to 1,000 contents, those changed last. Texts that a spreadsheet would run as a formula begin with an apostrophe in CSV, which an import takes off again. Needs `content.read`.
         */
        get: operations["Import.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/freshness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How fresh contents are
         * @description Contents that are or were live, or have a date of their own. What has just gone out, or whose rules have just changed, follows within seconds. Needs `content.read`.
         */
        get: operations["Freshness.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/freshness/batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Review many contents, or say when they are to be reviewed
         * @description review, set-review-by, never, reset or undo, for up to 1,000 contents. All or nothing in one transaction, unless partial. With dryRun nothing changes and the answer tells what would. Send an Idempotency-Key to repeat it safely. Needs `content.approve`.
         */
        post: operations["Freshness.run"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/freshness/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many contents are how fresh, in all and by type, for a dashboard
         * @description Needs `content.read`.
         */
        get: operations["Freshness.counts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/freshness/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * When contents of this workspace are to be reviewed
         * @description Needs `content.read`.
         */
        get: operations["FreshnessSettings.get"];
        /**
         * Say when contents of this workspace are to be reviewed; needs If-Match
         * @description Needs `settings.write`.
         */
        put: operations["FreshnessSettings.put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/freshness/settings/types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Content types with settings of their own
         * @description Needs `content.read`.
         */
        get: operations["FreshnessSettings.types"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/freshness/settings/types/{type}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * When contents of a type are to be reviewed
         * @description Needs `content.read`.
         */
        get: operations["FreshnessSettings.getOfType"];
        /**
         * Say when contents of a type are to be reviewed; needs If-Match
         * @description Needs `settings.write`.
         */
        put: operations["FreshnessSettings.putOfType"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was executed, the latest first: one entry for each time a delivery ended
         * @description With when it was scheduled and when it happened, who or what gave it its time, the revision, the channel, what was there before and is since, the outcome, where it is. Filter by content, channel, delivery, kind, actor, origin, outcome and time. An entry appears about a second after its delivery has ended. Needs `schedule.read`.
         */
        get: operations["History.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/holiday-calendars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the workspace's holiday calendars
         * @description Needs `channel.read`.
         */
        get: operations["HolidayCalendar.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/holiday-calendars/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Import a holiday calendar from an address, or fetch it anew
         * @description What repeats is written out for five years. Needs `settings.write`. Needs `settings.write`.
         */
        put: operations["HolidayCalendar.fetch"];
        post?: never;
        /**
         * Remove a holiday calendar that no channel names
         * @description Needs `settings.write`.
         */
        delete: operations["HolidayCalendar.delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import contents and their schedules from a CSV or XLSX file
         * @description Up to 1,000 rows and 5 MiB. The whole file is checked first; all or nothing unless partial; with dryRun nothing stays. A row with a date needs schedule.write, a row that is approved content.approve. Rows imported before are left as they are. The import is a batch and can be undone. Needs `content.write`.
         */
        post: operations["Import.run"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * See what stands in a file before it is imported
         * @description Its headings with the column each is taken for, and its rows as texts; nothing is made. Written as CSV again, they import as the file itself does. Needs `content.write`.
         */
        post: operations["Import.look"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A file to fill in: the heading and an example row
         * @description Needs `content.read`.
         */
        get: operations["Import.template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List pending invitations
         * @description Newest first, expired ones too; never their links. Needs `member.read`.
         */
        get: operations["Invitation.list"];
        put?: never;
        /**
         * Invite a person
         * @description The link opens once, for seven days, and is in this answer and nowhere else. One that is pending for the same e-mail opens nothing any more. Needs `member.write`.
         */
        post: operations["Invitation.invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke an invitation
         * @description Its link opens nothing from now on. Needs `member.write`.
         */
        delete: operations["Invitation.revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/join": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What an invitation is for
         * @description The token comes in a header, so that it is in no log of addresses.
         */
        get: operations["Join.look"];
        put?: never;
        /** Accept an invitation, and sign in */
        post: operations["Join.join"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who am I, where, and what may I do */
        get: operations["Me.me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/media": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload an image
         * @description JPEG, PNG, GIF, WebP or AVIF, told by its bytes. The same bytes again give the same file. In a body write ![description](media:SHA256). Needs `content.write`.
         */
        post: operations["Media.upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/media/{sha256}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an image
         * @description Its bytes; they never change. Needs `content.read`.
         */
        get: operations["Media.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List members
         * @description Names, numbers and roles for everybody, by name; e-mails for those with member.read. Needs `content.read`.
         */
        get: operations["Member.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a member
         * @description Needs `content.read`.
         */
        get: operations["Member.get"];
        put?: never;
        post?: never;
        /**
         * Remove a member
         * @description No session and no key of theirs opens this workspace from now on. Their assignments and mentions end; contents, comments, plans, series and clients' links stay. The last owner cannot be removed. Needs `member.write`.
         */
        delete: operations["Member.remove"];
        options?: never;
        head?: never;
        /**
         * Give a member another role
         * @description Holds from the next request on, for their keys too. The last owner stays owner. Needs If-Match. Needs `member.write`.
         */
        patch: operations["Member.changeRole"];
        trace?: never;
    };
    "/api/v1/members/{id}/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a removal would end
         * @description By kind, and what would go on without the member. Nothing is changed. Needs `member.write`.
         */
        get: operations["Member.removal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Leave the workspace
         * @description As a removal, by oneself; with a session, not with a key. Needs `content.read`.
         */
        delete: operations["Member.leave"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mentions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where you were mentioned
         * @description In comments and in the notes of steps and assignments, newest first. Needs `content.read`.
         */
        get: operations["Mention.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mentions/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that you have read a mention
         * @description Needs `content.read`.
         */
        post: operations["Mention.read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mentions/{id}/unread": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that you have not read a mention after all
         * @description Needs `content.read`.
         */
        post: operations["Mention.unread"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mentions/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many mentions of you are unread
         * @description Needs `content.read`.
         */
        get: operations["Mention.counts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mentions/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that you have read all mentions
         * @description Needs `content.read`.
         */
        post: operations["Mention.readAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/milestones": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Milestones by date; of one campaign, or within a span
         * @description Needs `schedule.read`.
         */
        get: operations["Milestone.list"];
        put?: never;
        /**
         * Give a date a name
         * @description Needs `schedule.write`.
         */
        post: operations["Milestone.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/milestones/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One milestone, and the contents tied to it
         * @description Needs `schedule.read`.
         */
        get: operations["Milestone.get"];
        /**
         * Replace a milestone
         * @description What is tied to it stays so. Needs If-Match. Needs `schedule.write`.
         */
        put: operations["Milestone.put"];
        post?: never;
        /**
         * Remove a milestone
         * @description Needs If-Match. Needs `schedule.write`.
         */
        delete: operations["Milestone.delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/milestones/{id}/contents/{content}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Tie a content to a milestone: it should be out by then
         * @description Needs `schedule.write`.
         */
        put: operations["Milestone.tie"];
        post?: never;
        /**
         * Untie a content from a milestone
         * @description Needs `schedule.write`.
         */
        delete: operations["Milestone.untie"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/monitor/attempts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Attempts over time, the latest first
         * @description Of the latest 500 deliveries that were due in the last hours. Needs `schedule.read`.
         */
        get: operations["Monitor.attempts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/monitor/channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How each channel is, with cause and remedy, and what changed that
         * @description By the newest that is known: its connection test, the checks ahead of deliveries, and what became of its last delivery. Needs `channel.read`.
         */
        get: operations["Monitor.channels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/monitor/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What waits, what went out, how late, how fast, and why not
         * @description Of the deliveries that were due in the last hours; what waits is counted whenever it is due, up to 10,000. At most the latest 20,000 deliveries of the window are looked at: beyond that complete is false, and from says where the count begins. The stream's activity event says when to ask again. Needs `schedule.read`.
         */
        get: operations["Monitor.figures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/monitor/servers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Servers on this database, the database, and the disk of the one that answers
         * @description Needs `operate`.
         */
        get: operations["Monitor.servers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operations/assign-slots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give waiting content the free slots now
         * @description On every channel with auto_publish_enabled. It happens by itself every hour at :00, and at once when something is approved or room appears; doing it again changes nothing. Needs `schedule.write`.
         */
        post: operations["Assignment.assign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operations/backup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Download a backup of the whole server
         * @description One snapshot of all tables, and the media files, as a gzipped tar with a manifest at its end; an answer that was cut off has none and is refused when it is restored. The server goes on working meanwhile. Only for whoever owns every workspace. With a passphrase the key of the channels' secrets is in it, encrypted. Needs `backup`.
         */
        post: operations["Backup.backup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operations/clean-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Remove what is older than it is to be kept
         * @description The server does so by itself once a day, by the settings presstime.retention.…; this does it now, for all workspaces. With dryRun it only counts. Needs `operate`.
         */
        post: operations["CleanUp.cleanUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operations/process-due": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look for due deliveries now; the engine does so by itself, this only hurries it
         * @description Needs `operate`.
         */
        post: operations["Operations.processDue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operations/publish-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every attempt, the latest first, with what was asked and answered
         * @description Needs `operate`.
         */
        get: operations["Operations.publishLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operations/recompute-times": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Compute waiting times anew where the zone's rules have changed
         * @description The server does so at its start; wall times are kept. What is being sent is not touched. Needs `operate`.
         */
        post: operations["TimeRules.recompute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operations/reschedule-failed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reschedule everything that failed, in one action
         * @description Into the next free slots of each channel, or all at one time. Needs `schedule.write`.
         */
        post: operations["Assignment.rescheduleFailed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operations/rotate-secrets-key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replace the key of the channel secrets
         * @description Encrypts the secrets of all channels of this server with a new key and drops the old one. Back up secrets.key afterwards; an older backup of the database needs the older file. Needs `operate`.
         */
        post: operations["SecretsKey.rotate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/periods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Periods, the newest first; with content, those of one content
         * @description Needs `schedule.read`.
         */
        get: operations["Period.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/periods/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One period, with both ends and how it stands on each channel
         * @description Needs `schedule.read`.
         */
        get: operations["Period.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Give a period other times, on all its channels
         * @description An end that has been cannot be moved. Needs If-Match. Needs `schedule.write`.
         */
        patch: operations["Period.change"];
        trace?: never;
    };
    "/api/v1/periods/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Call a period off
         * @description What has not happened will not. One that has begun stays as it is then: live, or away. If-Match is honoured when sent. Needs `schedule.write`.
         */
        post: operations["Period.cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/platforms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List platforms
         * @description Every kind of channel, what it needs to know to connect, and its limits. Needs `channel.read`.
         */
        get: operations["Platform.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/publisher/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish now
         * @description Needs `schedule.write`.
         */
        post: operations["Igny8.publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/releases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Releases, the newest first
         * @description Needs `schedule.read`.
         */
        get: operations["Release.list"];
        put?: never;
        /**
         * Let deliveries go together
         * @description All get one time. When it comes every member is checked first: state, approval, channel and credentials, dependencies, addresses in the text, the platform's rules, files. all-or-nothing: if one fails, nothing goes and each says why. partial: the others go. onFailure says what happens with all-or-nothing when a member fails after others have gone, which nobody can undo: leave, or unpublish those. Needs `schedule.write`.
         */
        post: operations["Release.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/releases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One release: its state, its members, and what the checks said
         * @description Needs `schedule.read`.
         */
        get: operations["Release.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/releases/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Call all of it off
         * @description If-Match is honoured when sent. Needs `schedule.write`.
         */
        post: operations["Release.cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/releases/{id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the checks would say, member by member; nothing changes
         * @description Needs `schedule.read`.
         */
        get: operations["Release.check"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/releases/{id}/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hold all of it back until it is released
         * @description If-Match is honoured when sent. Needs `schedule.write`.
         */
        post: operations["Release.hold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/releases/{id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add members; they get the release's time
         * @description If-Match is honoured when sent. Needs `schedule.write`.
         */
        post: operations["Release.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/releases/{id}/members/{delivery}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take a member out; it keeps its time and goes alone
         * @description If-Match is honoured when sent. Needs `schedule.write`.
         */
        delete: operations["Release.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/releases/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Release all that is held, or was refused: the checks decide anew
         * @description It goes at its time, or at once when that has passed. If-Match is honoured when sent. Needs `schedule.write`.
         */
        post: operations["Release.release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/releases/{id}/reschedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Another time for all
         * @description What a person holds stays held. If-Match is honoured when sent. Needs `schedule.write`.
         */
        post: operations["Release.move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/review-queue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What waits for review
         * @description First what goes out first; of what has no time, what has waited longest. Times are null, and not what it is sorted by, for callers without schedule.read. Needs `content.read`.
         */
        get: operations["ReviewQueue.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/review-queue/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many wait for whom, and in which state
         * @description Needs `content.read`.
         */
        get: operations["ReviewQueue.counts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/schedule-expressions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Understand a time said in words, and echo it before anything is saved
         * @description Answers the sentence, the rule and the next ten dates; or questions with choices, each with the whole expression that says it clearly; or where it stops making sense. Needs `schedule.read`.
         */
        post: operations["ScheduleExpression.interpret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/schedule-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The workspace's schedule templates, by name
         * @description Needs `schedule.read`.
         */
        get: operations["Template.list"];
        put?: never;
        /**
         * Keep a schedule template
         * @description Needs `schedule.write`.
         */
        post: operations["Template.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/schedule-templates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One schedule template
         * @description Needs `schedule.read`.
         */
        get: operations["Template.get"];
        /**
         * Replace a schedule template
         * @description What was scheduled by it stays as it is. Needs If-Match. Needs `schedule.write`.
         */
        put: operations["Template.put"];
        post?: never;
        /**
         * Remove a schedule template
         * @description What was scheduled by it stays as it is. Needs If-Match. Needs `schedule.write`.
         */
        delete: operations["Template.delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/schedule-templates/{id}/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lay a template over contents from a day on
         * @description Each step of each content is an item of one batch, which can be undone. With dryRun the answer is the preview. Needs `schedule.write`.
         */
        post: operations["Template.apply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/series": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List series, the newest first
         * @description Needs `schedule.read`.
         */
        get: operations["Series.list"];
        put?: never;
        /**
         * Begin a series
         * @description Occurrences become deliveries up to 35 days ahead. With the action publish each is a content of its own, copied from the approved revision. Needs `schedule.write`.
         */
        post: operations["Series.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/series/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One series with its next occurrences
         * @description Needs `schedule.read`.
         */
        get: operations["Series.get"];
        put?: never;
        post?: never;
        /**
         * Delete a series
         * @description What waits is called off; what went out stays. Needs `schedule.write`.
         */
        delete: operations["Series.delete"];
        options?: never;
        head?: never;
        /**
         * Change a series: this occurrence, this and following, or all to come
         * @description Needs If-Match. scope=following splits the series and answers the new one; scope=this takes only a start, which moves the occurrence. Needs `schedule.write`.
         */
        patch: operations["Series.change"];
        trace?: never;
    };
    "/api/v1/series/{id}/occurrences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The occurrences to come, placed or not
         * @description Needs `schedule.read`.
         */
        get: operations["Series.occurrences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/series/{id}/occurrences/{recurrenceId}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give one occurrence another time
         * @description Needs `schedule.write`.
         */
        post: operations["Series.moveOne"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/series/{id}/occurrences/{recurrenceId}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set a skipped or moved occurrence back to its time
         * @description Needs `schedule.write`.
         */
        post: operations["Series.restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/series/{id}/occurrences/{recurrenceId}/skip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Leave one occurrence out
         * @description Needs `schedule.write`.
         */
        post: operations["Series.skip"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/series/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Call off what waits, until the series is resumed
         * @description Needs `schedule.write`.
         */
        post: operations["Series.pause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/series/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Go on from now
         * @description What fell into the pause is not made up for. Needs `schedule.write`.
         */
        post: operations["Series.resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/series/marks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which deliveries due in a period are of a series, and its rule, for calendars
         * @description Needs `schedule.read`.
         */
        get: operations["Series.marks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/series/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * See what a series would do, without saving it
         * @description Name, contents and channels may be left out. Needs `schedule.read`.
         */
        post: operations["Series.preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in with this session */
        get: operations["Session.current"];
        put?: never;
        /** Sign in with e-mail and password */
        post: operations["Session.signIn"];
        /** Sign out */
        delete: operations["Session.signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the server still needs an owner */
        get: operations["Setup.needed"];
        put?: never;
        /** Create the owner and the first workspace, and sign in */
        post: operations["Setup.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{siteId}/publishing-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a site's publishing settings
         * @description Needs `channel.read`.
         */
        get: operations["Settings.get"];
        /**
         * Replace a site's publishing settings; what is left out is reset
         * @description Needs `settings.write`.
         */
        put: operations["Settings.put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change some of a site's publishing settings
         * @description Needs `settings.write`.
         */
        patch: operations["Settings.patch"];
        trace?: never;
    };
    "/api/v1/sites/{siteId}/publishing-settings/slots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Preview a site's slots of the next days
         * @description By its settings alone, whatever has been placed; closed ones come with the reason. Needs `channel.read`.
         */
        get: operations["Settings.slots"];
        put?: never;
        /**
         * Preview the slots that changed settings would make
         * @description Takes what PATCH takes and saves nothing. Needs `channel.read`.
         */
        post: operations["Settings.supposedSlots"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What goes out in a span, what waits for what, and the critical path
         * @description Each content with the earliest time it can go, how much it may slip, and the milestones it cannot make; what it waits for is there too, also from outside the span. With campaign only what is tied to that campaign's milestones. Needs `schedule.read`.
         */
        get: operations["Milestone.timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/unplanned": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Approved contents that have no time, the most recently changed first
         * @description Nothing of them waits and nothing went out; called-off deliveries do not count. Needs `schedule.read`.
         */
        get: operations["Unplanned.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workflows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List workflows
         * @description The workspace's first, named default; then those of single content types. Needs `content.read`.
         */
        get: operations["Workflow.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workflows/{contentType}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the workflow of a content type
         * @description default for every type without one of its own. configured tells whether it was set here; its ETag is "0" where it was not. Needs `content.read`.
         */
        get: operations["Workflow.get"];
        /**
         * Set the workflow of a content type
         * @description Replaces all of it; needs If-Match. States in use that are left out need a mapping to one that is kept, of a kind with the same status. Needs `settings.write`.
         */
        put: operations["Workflow.put"];
        post?: never;
        /**
         * Give up the workflow of a content type
         * @description It goes by the workspace's then, and the workspace by the program's own. Needs If-Match. Needs `settings.write`.
         */
        delete: operations["Workflow.reset"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the workspace's name and time zone
         * @description Needs `content.read`.
         */
        get: operations["Workspace.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the workspace's name or time zone
         * @description Another zone moves nothing: what is scheduled keeps moment, wall time and zone, and so do channels, series, milestones and templates. It counts for times given without a zone from now on, for the days of figures, and for review dates as they are computed anew. Needs If-Match. Needs `settings.write`.
         */
        patch: operations["Workspace.change"];
        trace?: never;
    };
    "/api/v1/writer/content/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A content with its editorial and its external state
         * @description Needs `content.read`.
         */
        get: operations["Igny8.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/writer/content/{id}/reschedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reschedule from any site_status
         * @description Needs `schedule.write`.
         */
        post: operations["Igny8.reschedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/writer/content/{id}/schedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Schedule for later
         * @description Needs `schedule.write`.
         */
        post: operations["Igny8.schedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/writer/content/{id}/unschedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Unschedule
         * @description Needs `schedule.write`.
         */
        post: operations["Igny8.unschedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Account: {
            email: string;
            /** Format: int64 */
            id: number;
            name: string;
        };
        AccountEnded: {
            /** Format: int32 */
            ended: number;
        };
        AccountNewPassword: {
            currentPassword: string;
            /** @example four words that wander */
            password: string;
        };
        ActingActed: {
            conflicts: components["schemas"]["SchedulingConflict"][];
            deliveries: components["schemas"]["Delivery"][];
            notes: string[];
            settled: components["schemas"]["Settled"][];
        };
        ActingPendingRequest: {
            at?: string | null;
            /** @enum {string} */
            becomes: "superseded" | "kept" | "moved";
            /** Format: int64 */
            delivery: number;
            timeZone?: string | null;
            /** Format: int32 */
            version?: number | null;
        };
        ActingPreview: {
            action: string;
            pending: components["schemas"]["Settled"][];
            sentences: string[];
        };
        ActingPublishRequest: {
            channels?: number[] | null;
            pending?: components["schemas"]["ActingPendingRequest"][] | null;
        };
        ActingUnpublishRequest: {
            channels?: number[] | null;
            pending?: components["schemas"]["ActingPendingRequest"][] | null;
            /** @example private */
            to?: string | null;
        };
        Addressed: {
            members: components["schemas"]["AddressedWho"][];
            others: components["schemas"]["AddressedOther"][];
        };
        AddressedOther: {
            reason: string;
            text: string;
        };
        AddressedWho: {
            /** Format: int64 */
            accountId: number;
            name: string;
        };
        ApiKey: {
            /** Format: int64 */
            accountId: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt?: string | null;
            /** Format: int64 */
            id: number;
            /** Format: date-time */
            lastUsedAt?: string | null;
            name: string;
            prefix: string;
            /** Format: date-time */
            revokedAt?: string | null;
            scopes: string[];
        };
        ApiKeyCreatedKey: {
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt?: string | null;
            /** Format: int64 */
            id: number;
            key: string;
            name: string;
            prefix: string;
            scopes: string[];
        };
        ApiKeyNewKey: {
            /** Format: date-time */
            expiresAt?: string | null;
            name: string;
            scopes: string[];
        };
        ApprovalApprove: {
            /** Format: int32 */
            revision?: number | null;
        };
        ApprovalReturn: {
            note?: string | null;
        };
        Assignee: {
            /** Format: int64 */
            accountId: number;
            /** Format: int64 */
            contentId: number;
            /** Format: date-time */
            createdAt: string;
            createdBy: string;
            /** Format: date-time */
            dueAt?: string | null;
            duty: string;
            email?: string | null;
            /** Format: int64 */
            id: number;
            name: string;
            note: string;
            /** Format: date-time */
            updatedAt: string;
            /** Format: int32 */
            version: number;
        };
        AssigneeAssignRequest: {
            /** Format: date-time */
            dueAt?: string | null;
            /** @enum {string} */
            duty: "author" | "reviewer";
            /** @example ada@example.com */
            member: string;
            note?: string | null;
        };
        AssignmentGiven: {
            channels: components["schemas"]["AssignmentViewsOfChannel"][];
            dryRun: boolean;
        };
        AssignmentRescheduledView: {
            left: components["schemas"]["AssignmentViewsLeft"][];
            rescheduled: components["schemas"]["Delivery"][];
        };
        AssignmentRescheduleRequest: {
            at?: string | null;
            timeZone?: string | null;
        };
        AssignmentViewsFree: {
            /** Format: date-time */
            at: string;
            /** Format: date-time */
            local: string;
            notes: string[];
            reason: string;
            timeZone: string;
        };
        AssignmentViewsLeft: {
            /** Format: int64 */
            contentId: number;
            /** @enum {string} */
            priority: "urgent" | "high" | "normal" | "low";
            reason: string;
            title: string;
        };
        AssignmentViewsOfChannel: {
            /** Format: int64 */
            channelId: number;
            channelName: string;
            left: components["schemas"]["AssignmentViewsLeft"][];
            off?: string | null;
            placed: components["schemas"]["AssignmentViewsPlaced"][];
            timeZone: string;
        };
        AssignmentViewsPlaced: {
            /** Format: date-time */
            at: string;
            /** Format: int64 */
            contentId: number;
            /** Format: date-time */
            local: string;
            /** @enum {string} */
            priority: "urgent" | "high" | "normal" | "low";
            reason: string;
            title: string;
        };
        Attempt: {
            action: string;
            /** Format: int64 */
            channelId: number;
            channelName: string;
            /** Format: int64 */
            contentId: number;
            contentTitle: string;
            /** Format: int64 */
            deliveryId: number;
            /** Format: date-time */
            dueAt: string;
            /** Format: date-time */
            endedAt?: string | null;
            kind: string;
            /** Format: int64 */
            late: number;
            /** Format: int32 */
            number: number;
            outcome?: string | null;
            platform: string;
            problem?: string | null;
            running: boolean;
            /** Format: date-time */
            startedAt: string;
        };
        BackupRequest: {
            passphrase?: string | null;
        };
        BatchItem: {
            /** Format: int64 */
            content?: number | null;
            /** Format: int64 */
            delivery?: number | null;
            from?: components["schemas"]["BatchItemSpot"] | null;
            made: components["schemas"]["BatchItemMade"][];
            notes: string[];
            /** Format: int32 */
            number: number;
            /** @enum {string} */
            outcome: "done" | "unchanged" | "refused";
            problem?: components["schemas"]["BatchItemRefusal"] | null;
            title: string;
            to?: components["schemas"]["BatchItemSpot"] | null;
        };
        BatchItemMade: {
            at?: components["schemas"]["BatchItemSpot"] | null;
            /** Format: int64 */
            content?: number | null;
            /** Format: int64 */
            delivery?: number | null;
        };
        BatchItemRefusal: {
            detail: string;
            facts: {
                [key: string]: unknown;
            };
            field?: string | null;
            solution: string;
            title: string;
            type: string;
        };
        BatchItemSpot: {
            /** Format: int64 */
            channelId: number;
            /** Format: date-time */
            dueAt: string;
            /** @enum {string} */
            state: "scheduled" | "held" | "missed" | "published" | "withdrawn" | "failed" | "unconfirmed" | "cancelled";
            timeZone: string;
            /** Format: int32 */
            version: number;
            /** Format: date-time */
            wallTime: string;
        };
        BatchNow: {
            items: components["schemas"]["Delivery"][];
        };
        BatchReport: {
            /** Format: date-time */
            createdAt: string;
            createdBy: string;
            /** Format: int32 */
            done: number;
            dryRun: boolean;
            /** Format: int64 */
            id?: number | null;
            items: components["schemas"]["BatchItem"][];
            operation: string;
            partial: boolean;
            /** Format: int32 */
            refused: number;
            title: string;
            /** Format: int32 */
            unchanged: number;
            /** Format: date-time */
            undoneAt?: string | null;
            undoneBy?: string | null;
        };
        BatchRequest: {
            action?: string | null;
            at?: string | null;
            by?: string | null;
            channels?: number[] | null;
            contents?: number[] | null;
            /** Format: date */
            date?: string | null;
            deliveries?: components["schemas"]["BatchRequestItem"][] | null;
            dryRun?: boolean | null;
            exact?: boolean | null;
            filter?: components["schemas"]["FilterRequest"] | null;
            from?: string | null;
            note?: string | null;
            /** @enum {string} */
            operation: "schedule" | "move" | "shift" | "spread" | "cancel" | "clone" | "rechannel" | "publish-now" | "retry" | "hold" | "release" | "skip";
            partial?: boolean | null;
            slotsOnly?: boolean | null;
            timeZone?: string | null;
            to?: string | null;
        };
        BatchRequestItem: {
            /** Format: int64 */
            id: number;
            /** Format: int32 */
            version?: number | null;
        };
        BlackoutText: {
            from?: string | null;
            name?: string | null;
            to?: string | null;
            yearly?: boolean | null;
        };
        BulkReviewReport: {
            /** Format: date-time */
            createdAt: string;
            createdBy: string;
            /** Format: int32 */
            done: number;
            dryRun: boolean;
            items: components["schemas"]["BulkReviewReportItem"][];
            operation: string;
            partial: boolean;
            /** Format: int32 */
            refused: number;
            /** Format: int32 */
            unchanged: number;
        };
        BulkReviewReportItem: {
            /** Format: int64 */
            content: number;
            from?: components["schemas"]["BulkReviewReportSpot"] | null;
            /** Format: int32 */
            number: number;
            /** @enum {string} */
            outcome: "done" | "unchanged" | "refused";
            problem?: components["schemas"]["BulkReviewReportRefusal"] | null;
            title?: string | null;
            to?: components["schemas"]["BulkReviewReportSpot"] | null;
        };
        BulkReviewReportRefusal: {
            detail: string;
            facts: {
                [key: string]: unknown;
            };
            field?: string | null;
            solution: string;
            title: string;
            type: string;
        };
        BulkReviewReportSpot: {
            needsReview: boolean;
            /** Format: date-time */
            reviewBy?: string | null;
            /** @enum {string} */
            state: "fresh" | "due-soon" | "overdue" | "never" | "not-live";
            /** Format: int32 */
            version: number;
        };
        BulkReviewRequest: {
            contents?: components["schemas"]["BulkReviewRequestItem"][] | null;
            dryRun?: boolean | null;
            filter?: components["schemas"]["BulkReviewRequestFilter"] | null;
            /** @example P6M */
            nextReview?: string | null;
            /** @example Checked against the new price list */
            note?: string | null;
            /** @enum {string} */
            operation: "review" | "set-review-by" | "never" | "reset" | "undo";
            partial?: boolean | null;
            /** @example P1Y */
            reviewBy?: string | null;
        };
        BulkReviewRequestFilter: {
            /** Format: int64 */
            channel?: number | null;
            /** Format: date-time */
            from?: string | null;
            q?: string | null;
            state?: string[] | null;
            /** Format: date-time */
            to?: string | null;
            type?: string | null;
        };
        BulkReviewRequestItem: {
            /** Format: int64 */
            id: number;
            /** Format: int32 */
            version?: number | null;
        };
        Bundle: {
            /** Format: date-time */
            anchorAt: string;
            conflicts: components["schemas"]["SchedulingConflict"][];
            /** Format: date-time */
            createdAt: string;
            createdBy: string;
            /** Format: int64 */
            id?: number | null;
            items: components["schemas"]["BundleContent"][];
            name: string;
            notes: string[];
            /** Format: int64 */
            release?: number | null;
            /** Format: int64 */
            template?: number | null;
            timeZone: string;
        };
        BundleAfter: {
            /** Format: int64 */
            channel?: number | null;
            /**
             * Format: int32
             * @example 30
             */
            delayMinutes?: number | null;
            /** @example article */
            role: string;
            where?: string | null;
        };
        BundleApplyRequest: {
            /** @example 2026-01-20T09:00 */
            at: string;
            dryRun?: boolean | null;
            name?: string | null;
            /** @enum {string|null} */
            onFailure?: "leave" | "unpublish" | null;
            /** @enum {string|null} */
            release?: "all-or-nothing" | "partial" | null;
            /** @example Europe/Paris */
            timeZone?: string | null;
            values?: {
                [key: string]: string;
            } | null;
        };
        BundleContent: {
            after: string[];
            /** Format: int64 */
            contentId?: number | null;
            deliveries: components["schemas"]["BundleTime"][];
            role: string;
            title: string;
        };
        BundleItem: {
            after: components["schemas"]["BundleItemAfter"][];
            body: string;
            bodyFormat: string;
            categories: string[];
            /** Format: int64 */
            channel?: number | null;
            /** Format: int32 */
            day: number;
            excerpt: string;
            /** Format: int32 */
            minutes: number;
            platform?: string | null;
            role: string;
            tags: string[];
            /** Format: time-local */
            time?: string | null;
            title: string;
            type?: string | null;
        };
        BundleItemAfter: {
            /** Format: int64 */
            channel?: number | null;
            /** Format: int32 */
            delayMinutes: number;
            role: string;
            where: string;
        };
        BundleItemRequest: {
            after?: components["schemas"]["BundleAfter"][] | null;
            /** @example Read {{link:article}} */
            body?: string | null;
            bodyFormat?: string | null;
            categories?: string[] | null;
            /** Format: int64 */
            channel?: number | null;
            /** Format: int32 */
            day?: number | null;
            excerpt?: string | null;
            /** Format: int32 */
            minutes?: number | null;
            platform?: string | null;
            /** @example post */
            role: string;
            tags?: string[] | null;
            /** Format: time-local */
            time?: string | null;
            /** @example {{product}} is out */
            title: string;
            /** @example article */
            type?: string | null;
        };
        BundleTemplate: {
            /** Format: date-time */
            createdAt: string;
            createdBy: string;
            defaults: {
                [key: string]: string;
            };
            /** Format: int64 */
            id: number;
            items: components["schemas"]["BundleItem"][];
            name: string;
            /** Format: date-time */
            updatedAt: string;
            variables?: string[];
            /** Format: int32 */
            version: number;
        };
        BundleTemplateRequest: {
            defaults?: {
                [key: string]: string;
            } | null;
            items: components["schemas"]["BundleItemRequest"][];
            /** @example Launch */
            name: string;
        };
        BundleTime: {
            channel: string;
            /** Format: int64 */
            channelId: number;
            /** Format: int64 */
            deliveryId?: number | null;
            /** Format: date-time */
            dueAt: string;
            state: string;
        };
        ChannelChange: {
            /** Format: int32 */
            concurrency?: number | null;
            /** Format: int32 */
            drainPerMinute?: number | null;
            enabled?: boolean | null;
            /** @example PT5M */
            lateAfter?: string | null;
            /** @example PT24H */
            lateAtMost?: string | null;
            latePolicy?: string | null;
            /** @example PT15M */
            minimumNotice?: string | null;
            name?: string | null;
            pastTimes?: string | null;
            secrets?: {
                [key: string]: string;
            } | null;
            settings?: {
                [key: string]: unknown;
            } | null;
            timeZone?: string | null;
        };
        ChannelConnect: {
            /** Format: int32 */
            concurrency?: number | null;
            /** Format: int32 */
            drainPerMinute?: number | null;
            /** @example PT5M */
            lateAfter?: string | null;
            /** @example PT24H */
            lateAtMost?: string | null;
            latePolicy?: string | null;
            /** @example PT15M */
            minimumNotice?: string | null;
            name: string;
            pastTimes?: string | null;
            platform: string;
            secrets?: {
                [key: string]: string;
            } | null;
            settings?: {
                [key: string]: unknown;
            } | null;
            test?: boolean | null;
            timeZone?: string | null;
        };
        ChannelState: {
            cause?: components["schemas"]["SampleFault"] | null;
            /** Format: int64 */
            deliveryId?: number | null;
            /** Format: int32 */
            failures: number;
            /** Format: int64 */
            id: number;
            name: string;
            platform: string;
            /** Format: date-time */
            publishedAt?: string | null;
            /** Format: date-time */
            since?: string | null;
            state: string;
        };
        ChannelStateChange: {
            actor: string;
            /** Format: date-time */
            at: string;
            cause?: string | null;
            /** Format: int64 */
            channelId: number;
            channelName: string;
            /** Format: int64 */
            id: number;
            type: string;
        };
        ChannelTry: {
            platform: string;
            secrets?: {
                [key: string]: string;
            } | null;
            settings?: {
                [key: string]: unknown;
            } | null;
        };
        ChannelView: {
            /** Format: int32 */
            concurrency: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: int32 */
            drainPerMinute: number;
            enabled: boolean;
            /** Format: int64 */
            id: number;
            lastTest?: components["schemas"]["ReportView"] | null;
            lateAfter: string;
            lateAtMost?: string | null;
            latePolicy: string;
            minimumNotice: string;
            name: string;
            pastTimes: string;
            platform: string;
            secretsSet: string[];
            settings: {
                [key: string]: string;
            };
            timeZone: string;
            /** Format: date-time */
            updatedAt: string;
            /** Format: int32 */
            version: number;
        };
        Cleaned: {
            /** Format: date-time */
            before?: string | null;
            /** Format: int64 */
            count: number;
            kind: string;
            retention: string;
        };
        CleanUpAnswer: {
            dryRun: boolean;
            items: components["schemas"]["Cleaned"][];
        };
        CleanUpRequest: {
            dryRun?: boolean | null;
        };
        ClientAnswersAnswer: {
            comment: components["schemas"]["ClientComment"];
            shown: boolean;
        };
        ClientComment: {
            /** Format: int64 */
            accountId?: number | null;
            /** Format: int64 */
            answers?: number | null;
            /** Format: int64 */
            contentId: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: int64 */
            id: number;
            /** Format: int64 */
            linkId: number;
            linkName: string;
            name: string;
            /** Format: int32 */
            revision: number;
            text: string;
        };
        ClientFeedbackFeedback: {
            comments: components["schemas"]["ClientComment"][];
            verdicts: components["schemas"]["ClientVerdict"][];
        };
        ClientFeedbackNewAnswer: {
            /** @example Thank you, we changed it. */
            text: string;
        };
        ClientFeedbackSettingsRequest: {
            /** @enum {string|null} */
            approval?: "counts" | "recorded" | null;
            /**
             * Format: int32
             * @example 90
             */
            longestDays?: number | null;
            /**
             * Format: int32
             * @example 14
             */
            usualDays?: number | null;
        };
        ClientLink: {
            channels: number[];
            contents: number[];
            /** Format: date-time */
            createdAt: string;
            /** Format: int64 */
            createdBy: number;
            /** Format: date-time */
            expiresAt: string;
            /** Format: int64 */
            id: number;
            /** Format: date-time */
            lastOpenedAt?: string | null;
            message: string;
            name: string;
            recipientEmail?: string | null;
            recipientName: string;
            /** Format: date-time */
            renewedAt?: string | null;
            /** Format: date-time */
            revokedAt?: string | null;
            revokedBy?: string | null;
            /** @enum {string} */
            rights: "view" | "comment" | "approve";
            state: string;
            /** Format: int32 */
            visits: number;
            withPasscode: boolean;
        };
        ClientLinkMadeLink: {
            link: components["schemas"]["ClientLink"];
            url: string;
        };
        ClientLinkNewLink: {
            channels?: number[] | null;
            /**
             * @example [
             *       12
             *     ]
             */
            contents?: number[] | null;
            /** Format: date-time */
            expiresAt?: string | null;
            /** Format: date-time */
            from?: string | null;
            /** @example Please have a look by Thursday. */
            message?: string | null;
            /** @example Week 4 */
            name?: string | null;
            passcode?: string | null;
            recipient?: components["schemas"]["ClientLinkRecipient"] | null;
            /** @enum {string|null} */
            rights?: "view" | "comment" | "approve" | null;
            /** Format: date-time */
            to?: string | null;
        };
        ClientLinkRecipient: {
            /** @example anna@client.example */
            email?: string | null;
            /** @example Anna Berg */
            name?: string | null;
        };
        ClientLinkRenewal: {
            /** Format: date-time */
            expiresAt?: string | null;
            passcode?: string | null;
        };
        ClientSettings: {
            approval: string;
            /** Format: int32 */
            longestDays: number;
            /** Format: int32 */
            usualDays: number;
            /** Format: int32 */
            version: number;
        };
        ClientVerdict: {
            /** Format: int64 */
            contentId: number;
            /** Format: date-time */
            createdAt: string;
            effect: string;
            /** Format: int64 */
            id: number;
            /** Format: int64 */
            linkId: number;
            linkName: string;
            name: string;
            note: string;
            reason: string;
            /** Format: int32 */
            revision: number;
            verdict: string;
        };
        ClientVisit: {
            device: string;
            /** Format: date-time */
            firstAt: string;
            /** Format: int64 */
            id: number;
            /** Format: date-time */
            lastAt: string;
            /** Format: int32 */
            pages: number;
            visitor: string;
        };
        CommentAnchorRequest: {
            /** @enum {string|null} */
            field?: "title" | "excerpt" | "body" | "text" | null;
            position?: components["schemas"]["CommentPositionRequest"] | null;
            quote?: components["schemas"]["CommentQuoteRequest"] | null;
        };
        CommentPositionRequest: {
            /** Format: int32 */
            end: number;
            /** Format: int32 */
            start: number;
        };
        CommentQuoteRequest: {
            exact: string;
            prefix?: string | null;
            suffix?: string | null;
        };
        /**
         * @example {
         *       "text": "Who says so?",
         *       "revision": 3,
         *       "anchor": {
         *         "field": "body",
         *         "quote": {
         *           "exact": "most readers",
         *           "prefix": "that ",
         *           "suffix": " agree"
         *         },
         *         "position": {
         *           "start": 120,
         *           "end": 132
         *         }
         *       }
         *     }
         */
        CommentRequest: {
            anchor?: components["schemas"]["CommentAnchorRequest"] | null;
            /** Format: int32 */
            revision?: number | null;
            text: string;
        };
        CommentTextRequest: {
            /** @example Fixed, see the sources. */
            text: string;
        };
        Conflict: {
            /** Format: date-time */
            changedAt: string;
            /** Format: int64 */
            channelId: number;
            channelName: string;
            /** Format: int64 */
            contentId: number;
            contentTitle: string;
            /** Format: int64 */
            deliveryId: number;
            detail: string;
            /** Format: date-time */
            dueAt: string;
            ending?: string | null;
            /** Format: date-time */
            foundAt: string;
            /** Format: int64 */
            id: number;
            /** @enum {string} */
            kind: "too-close" | "duplicate" | "limit" | "blackout" | "audience" | "dependency";
            /** Format: int64 */
            otherContentId?: number | null;
            otherContentTitle?: string | null;
            /** Format: int64 */
            otherDeliveryId?: number | null;
            /** @enum {string} */
            severity: "info" | "warning" | "error";
            /** @enum {string} */
            state: "open" | "ignored" | "resolved" | "closed";
            /** Format: int32 */
            version: number;
        };
        ConflictChange: {
            actor: string;
            /** Format: date-time */
            at: string;
            data: components["schemas"]["JsonNode"];
            kind: string;
        };
        ConflictDetail: {
            /** Format: date-time */
            changedAt: string;
            /** Format: int64 */
            channelId: number;
            channelName: string;
            /** Format: int64 */
            contentId: number;
            contentTitle: string;
            /** Format: int64 */
            deliveryId: number;
            detail: string;
            /** Format: date-time */
            dueAt: string;
            ending?: string | null;
            /** Format: date-time */
            foundAt: string;
            history: components["schemas"]["ConflictChange"][];
            /** Format: int64 */
            id: number;
            /** @enum {string} */
            kind: "too-close" | "duplicate" | "limit" | "blackout" | "audience" | "dependency";
            /** Format: int64 */
            otherContentId?: number | null;
            otherContentTitle?: string | null;
            /** Format: int64 */
            otherDeliveryId?: number | null;
            /** @enum {string} */
            severity: "info" | "warning" | "error";
            /** @enum {string} */
            state: "open" | "ignored" | "resolved" | "closed";
            suggestions: components["schemas"]["Suggestion"][];
            /** Format: int32 */
            version: number;
        };
        ConflictReadsCounts: {
            byChannel: {
                [key: string]: number;
            };
            byKind: {
                [key: string]: number;
            };
            bySeverity: {
                [key: string]: number;
            };
            /** Format: int32 */
            ignored: number;
            /** Format: int32 */
            open: number;
        };
        ConflictReadsMark: {
            /** Format: int32 */
            count: number;
            /** Format: int64 */
            deliveryId: number;
            kinds: ("too-close" | "duplicate" | "limit" | "blackout" | "audience" | "dependency")[];
            /** @enum {string} */
            severity: "info" | "warning" | "error";
        };
        ConflictResolveRequest: {
            note?: string | null;
            suggestion: string;
        };
        ConflictSettings: {
            /** Format: int32 */
            audienceHours?: number | null;
            audiences: string[];
            /** Format: int32 */
            duplicateDays?: number | null;
            /** Format: int32 */
            gapMinutes?: number | null;
            /** Format: double */
            likeness?: number | null;
            /** @enum {string|null} */
            policy?: "warn" | "refuse" | "avoid" | null;
            /** Format: int32 */
            version: number;
        };
        ConflictSettingsSettingsRequest: {
            /** Format: int32 */
            audienceHours?: number | null;
            audiences?: string[] | null;
            /** Format: int32 */
            duplicateDays?: number | null;
            /** Format: int32 */
            gapMinutes?: number | null;
            /** Format: double */
            likeness?: number | null;
            policy?: string | null;
        };
        ConflictSettingsView: {
            effective: components["schemas"]["ConflictSettings"];
            set: components["schemas"]["ConflictSettings"];
        };
        ContentExpiry: {
            /** Format: date-time */
            actedAt: string;
            /** @enum {string} */
            action: "flag" | "unpublish";
            channels: components["schemas"]["ContentExpiryTaken"][];
            /** Format: date-time */
            dueAt: string;
            /** Format: int64 */
            id: number;
            /** Format: int64 */
            lateSeconds?: number;
            /** @enum {string} */
            policy: "flag" | "unpublish";
            /** @enum {string} */
            reason: "on-time" | "late" | "rule-set-after" | "live-after";
        };
        ContentExpiryTaken: {
            /** Format: int64 */
            channel: number;
            /** Format: int64 */
            delivery?: number | null;
            problem?: string | null;
        };
        ContentFreshness: {
            /** Format: int64 */
            content: number;
            /** Format: date-time */
            firstPublishedAt?: string | null;
            live: boolean;
            needsReview: boolean;
            /** @enum {string} */
            onExpiry: "flag" | "unpublish";
            own: components["schemas"]["ContentFreshnessOwn"];
            period: string;
            /** Format: date-time */
            reviewBy?: string | null;
            /** Format: date-time */
            reviewedAt?: string | null;
            /** Format: int32 */
            revision?: number | null;
            /** @enum {string} */
            state: "fresh" | "due-soon" | "overdue" | "never" | "not-live";
            timeZone: string;
            title: string;
            type: string;
            /** Format: int32 */
            version: number;
            /** Format: date-time */
            wallTime?: string | null;
        };
        ContentFreshnessDetail: {
            /** Format: int64 */
            content: number;
            expiries: components["schemas"]["ContentExpiry"][];
            /** Format: date-time */
            firstPublishedAt?: string | null;
            live: boolean;
            needsReview: boolean;
            /** @enum {string} */
            onExpiry: "flag" | "unpublish";
            own: components["schemas"]["ContentFreshnessOwn"];
            period: string;
            /** Format: date-time */
            reviewBy?: string | null;
            /** Format: date-time */
            reviewedAt?: string | null;
            reviews: components["schemas"]["ContentReview"][];
            /** Format: int32 */
            revision?: number | null;
            /** @enum {string} */
            state: "fresh" | "due-soon" | "overdue" | "never" | "not-live";
            timeZone: string;
            title: string;
            type: string;
            /** Format: int32 */
            version: number;
            /** Format: date-time */
            wallTime?: string | null;
        };
        ContentFreshnessOwn: {
            /** @enum {string|null} */
            onExpiry?: "flag" | "unpublish" | null;
            reviewBy?: string | null;
        };
        ContentFreshnessOwnRequest: {
            /** @enum {string|null} */
            onExpiry?: "flag" | "unpublish" | null;
            /** @example P3M */
            reviewBy?: string | null;
        };
        ContentFreshnessReviewRequest: {
            /** @example 2026-12-31 */
            nextReview?: string | null;
            /** @example Figures checked */
            note?: string | null;
            /** Format: int32 */
            revision?: number | null;
        };
        ContentRequest: {
            author?: string | null;
            body?: string | null;
            /** @enum {string|null} */
            bodyFormat?: "markdown" | "html" | null;
            categories?: string[] | null;
            channels?: number[] | null;
            cover?: string | null;
            excerpt?: string | null;
            note?: string | null;
            seo?: components["schemas"]["ContentRequestSeo"] | null;
            slug?: string | null;
            tags?: string[] | null;
            title?: string | null;
            /** @example article */
            type?: string | null;
            variants?: components["schemas"]["ContentRequestVariantRequest"][] | null;
        };
        ContentRequestSeo: {
            description?: string | null;
            focusKeyword?: string | null;
            title?: string | null;
        };
        ContentRequestVariantRequest: {
            body?: string | null;
            /**
             * Format: int64
             * @example 3
             */
            channel: number;
            excerpt?: string | null;
            /** @example Rates rise: what it means for you */
            title?: string | null;
        };
        ContentReview: {
            /** Format: date-time */
            at: string;
            by: string;
            /** Format: int64 */
            id: number;
            kind: string;
            /** Format: date-time */
            nextAt?: string | null;
            note: string;
            /** Format: int32 */
            revision: number;
            /** Format: date-time */
            undoneAt?: string | null;
            undoneBy?: string | null;
        };
        ContentStanding: {
            /** Format: int32 */
            approved?: number | null;
            channels: components["schemas"]["ContentStandingOnChannel"][];
            /** Format: int64 */
            contentId: number;
            /** Format: int32 */
            current: number;
            newerDraft: boolean;
            status: string;
            title: string;
        };
        ContentStandingLive: {
            /** Format: date-time */
            changedAt: string;
            /** Format: int64 */
            deliveryId: number;
            externalId: string;
            /** Format: int32 */
            revision: number;
            /** Format: date-time */
            since: string;
            url?: string | null;
        };
        ContentStandingOnChannel: {
            behind: boolean;
            /** Format: int64 */
            channelId: number;
            channelName: string;
            live?: components["schemas"]["ContentStandingLive"] | null;
            pending: components["schemas"]["Delivery"][];
            platform: string;
            state: string;
        };
        ContentType: {
            /** Format: date-time */
            archivedAt?: string | null;
            /** Format: int64 */
            contents: number;
            description: string;
            /** @example guide */
            key: string;
            /** @example Guide */
            name: string;
            /** Format: int32 */
            version: number;
        };
        ContentTypeNewType: {
            description?: string | null;
            /** @example case-study */
            key?: string | null;
            /** @example Case study */
            name: string;
        };
        ContentTypeTypeEdit: {
            archived?: boolean | null;
            description?: string | null;
            /** @example Customer story */
            name?: string | null;
        };
        ContentView: {
            /** Format: int32 */
            approvedRevision?: number | null;
            channels: number[];
            /** Format: date-time */
            createdAt: string;
            currentRevision: components["schemas"]["RevisionView"];
            /** Format: int64 */
            id: number;
            locked: components["schemas"]["LockedPartsLock"][];
            slug: string;
            state: components["schemas"]["StateView"];
            status: string;
            title: string;
            type: string;
            /** Format: date-time */
            updatedAt: string;
            /** Format: int32 */
            version: number;
        };
        DayCount: {
            /** Format: int32 */
            all: number;
            byState: {
                [key: string]: number;
            };
            /** Format: date */
            date: string;
        };
        DecisionNoteRequest: {
            note?: string | null;
        };
        DecisionRescheduled: {
            action: string;
            ambiguous: boolean;
            /** Format: int32 */
            attempts: number;
            /** Format: int64 */
            channelId: number;
            channelName: string;
            conflicts: components["schemas"]["SchedulingConflict"][];
            /** Format: int64 */
            contentId: number;
            contentTitle: string;
            /** Format: date-time */
            dueAt: string;
            externalId?: string | null;
            externalUrl?: string | null;
            /** Format: date-time */
            finishedAt?: string | null;
            /** Format: int64 */
            id: number;
            /** Format: int64 */
            latenessMs?: number;
            notes: string[];
            platform: string;
            problem?: components["schemas"]["PlatformProblem"] | null;
            publishing: boolean;
            reason: string;
            /** Format: int32 */
            revisionNumber: number;
            /** Format: date-time */
            runAt: string;
            /** Format: date-time */
            startedAt?: string | null;
            /** @enum {string} */
            state: "scheduled" | "held" | "missed" | "published" | "withdrawn" | "failed" | "unconfirmed" | "cancelled";
            /** Format: date-time */
            stateChangedAt: string;
            timeZone: string;
            /** Format: int32 */
            version: number;
            /** Format: date-time */
            wallTime: string;
            withdrawTo?: string | null;
        };
        DecisionRescheduleRequest: {
            at: string;
            timeZone?: string | null;
        };
        DecisionResolveRequest: {
            /** @enum {string} */
            as: "published" | "not-published";
            externalId?: string | null;
            /** Format: uri */
            url?: string | null;
        };
        Delivery: {
            action: string;
            ambiguous: boolean;
            /** Format: int32 */
            attempts: number;
            /** Format: int64 */
            channelId: number;
            channelName: string;
            /** Format: int64 */
            contentId: number;
            contentTitle: string;
            /** Format: date-time */
            dueAt: string;
            externalId?: string | null;
            externalUrl?: string | null;
            /** Format: date-time */
            finishedAt?: string | null;
            /** Format: int64 */
            id: number;
            /** Format: int64 */
            latenessMs?: number;
            platform: string;
            problem?: components["schemas"]["PlatformProblem"] | null;
            publishing: boolean;
            reason: string;
            /** Format: int32 */
            revisionNumber: number;
            /** Format: date-time */
            runAt: string;
            /** Format: date-time */
            startedAt?: string | null;
            /** @enum {string} */
            state: "scheduled" | "held" | "missed" | "published" | "withdrawn" | "failed" | "unconfirmed" | "cancelled";
            /** Format: date-time */
            stateChangedAt: string;
            timeZone: string;
            /** Format: int32 */
            version: number;
            /** Format: date-time */
            wallTime: string;
            withdrawTo?: string | null;
        };
        DeliveryCounts: {
            byState: {
                [key: string]: number;
            };
            /** Format: int32 */
            failed: number;
            /** Format: int32 */
            heldForLater: number;
            /** Format: int32 */
            missed: number;
            /** Format: int32 */
            pastDue: number;
            /** Format: int32 */
            unconfirmed: number;
            /** Format: int32 */
            upcoming: number;
        };
        DeliveryDetail: {
            action: string;
            ambiguous: boolean;
            /** Format: int32 */
            attempts: number;
            /** Format: int64 */
            channelId: number;
            channelName: string;
            /** Format: int64 */
            contentId: number;
            contentTitle: string;
            /** Format: date-time */
            dueAt: string;
            externalId?: string | null;
            externalUrl?: string | null;
            /** Format: date-time */
            finishedAt?: string | null;
            /** Format: int64 */
            id: number;
            /** Format: int64 */
            latenessMs?: number;
            platform: string;
            problem?: components["schemas"]["PlatformProblem"] | null;
            publishing: boolean;
            reason: string;
            /** Format: int32 */
            revisionNumber: number;
            /** Format: date-time */
            runAt: string;
            /** Format: date-time */
            startedAt?: string | null;
            /** @enum {string} */
            state: "scheduled" | "held" | "missed" | "published" | "withdrawn" | "failed" | "unconfirmed" | "cancelled";
            /** Format: date-time */
            stateChangedAt: string;
            timeline: components["schemas"]["TimelineEntry"][];
            timeZone: string;
            /** Format: int32 */
            version: number;
            /** Format: date-time */
            wallTime: string;
            withdrawTo?: string | null;
        };
        Dependency: {
            /** Format: int64 */
            afterId: number;
            afterTitle: string;
            /** Format: int64 */
            channelId?: number | null;
            /** Format: int64 */
            contentId: number;
            contentTitle: string;
            /** Format: date-time */
            createdAt: string;
            createdBy: string;
            /** Format: int32 */
            delayMinutes: number;
            /** Format: int64 */
            id: number;
            released: boolean;
            role?: string | null;
            /** @enum {string} */
            where: "channel" | "any" | "all";
        };
        DependencyRequest: {
            /**
             * Format: int64
             * @example 12
             */
            after: number;
            /** Format: int64 */
            channel?: number | null;
            /**
             * Format: int64
             * @example 13
             */
            content: number;
            /**
             * Format: int32
             * @example 30
             */
            delayMinutes?: number | null;
            /** @example article */
            role?: string | null;
            /** @enum {string|null} */
            where?: "channel" | "any" | "all" | null;
        };
        DryRunAnswer: {
            /** Format: date-time */
            from: string;
            items: components["schemas"]["DryRunItem"][];
            /** Format: int32 */
            lookedAt: number;
            nextCursor?: string | null;
            /** Format: int64 */
            total: number;
            /** Format: date-time */
            until: string;
        };
        DryRunItem: {
            action: string;
            /** Format: int64 */
            channelId: number;
            channelName: string;
            /** Format: int64 */
            contentId: number;
            contentTitle: string;
            /** Format: int64 */
            deliveryId: number;
            /** Format: date-time */
            dueAt: string;
            goes: boolean;
            platform: string;
            problems: components["schemas"]["Trouble"][];
            rendering?: components["schemas"]["Rendering"] | null;
            /** Format: int32 */
            revisionNumber: number;
            state: string;
            timeZone: string;
            /** Format: date-time */
            wallTime: string;
        };
        DryRunTextAnswer: {
            items: components["schemas"]["TextChecksChecked"][];
        };
        Entry: {
            actor: string;
            /** Format: date-time */
            at: string;
            /** Format: int32 */
            attempts?: number | null;
            /** Format: int64 */
            channelId?: number | null;
            /** Format: int64 */
            contentId?: number | null;
            data: components["schemas"]["JsonNode"];
            /** Format: int64 */
            deliveryId?: number | null;
            externalId?: string | null;
            externalUrl?: string | null;
            fromState?: string | null;
            key: string;
            kind: string;
            origin: string;
            /** Format: int64 */
            originId?: number | null;
            outcome?: string | null;
            /** Format: int64 */
            position: number;
            /** Format: date-time */
            recordedAt: string;
            /** Format: int64 */
            revisionId?: number | null;
            /** Format: int32 */
            revisionNumber?: number | null;
            /** Format: date-time */
            scheduledAt?: string | null;
            source: string;
            /** Format: date-time */
            startedAt?: string | null;
            subject: string;
            toState?: string | null;
        };
        Figures: {
            /** Format: date-time */
            asOf: string;
            causes: components["schemas"]["FiguresCause"][];
            now: components["schemas"]["FiguresNow"];
            platforms: components["schemas"]["FiguresPlatformFigures"][];
            throughput: components["schemas"]["FiguresThroughput"];
            timeZone: string;
            today: components["schemas"]["FiguresToday"];
            window: components["schemas"]["FiguresWindow"];
        };
        FiguresBucket: {
            /** Format: date-time */
            at: string;
            /** Format: int32 */
            done: number;
            /** Format: int32 */
            failed: number;
        };
        FiguresCause: {
            /** Format: int32 */
            attempts: number;
            code: string;
            /** Format: int32 */
            deliveries: number;
            platform: string;
            solution: string;
            title: string;
        };
        FiguresLateness: {
            /** Format: int32 */
            count: number;
            /** Format: int64 */
            max?: number | null;
            /** Format: int32 */
            onTime: number;
            /** Format: int64 */
            p50?: number | null;
            /** Format: int64 */
            p99?: number | null;
        };
        FiguresNow: {
            /** Format: int32 */
            dueNextHour: number;
            /** Format: int32 */
            late: number;
            more: boolean;
            /** Format: int32 */
            pending: number;
            /** Format: int32 */
            publishing: number;
            /** Format: int32 */
            retrying: number;
        };
        FiguresPlatformFigures: {
            /** Format: int32 */
            attempts: number;
            /** Format: int32 */
            done: number;
            /** Format: int32 */
            failed: number;
            /** Format: int32 */
            failedAttempts: number;
            lateness: components["schemas"]["FiguresLateness"];
            platform: string;
            /** Format: double */
            successRate?: number | null;
        };
        FiguresThroughput: {
            buckets: components["schemas"]["FiguresBucket"][];
            /** Format: int32 */
            stepSeconds: number;
        };
        FiguresToday: {
            /** Format: int32 */
            failed: number;
            /** Format: date-time */
            from: string;
            /** Format: int32 */
            held: number;
            /** Format: int32 */
            missed: number;
            /** Format: int32 */
            published: number;
            /** Format: int32 */
            unconfirmed: number;
            /** Format: int32 */
            withdrawn: number;
        };
        FiguresWindow: {
            /** Format: int32 */
            attempts: number;
            complete: boolean;
            /** Format: int32 */
            failed: number;
            /** Format: int32 */
            failedAttempts: number;
            /** Format: date-time */
            from: string;
            /** Format: int32 */
            held: number;
            lateness: components["schemas"]["FiguresLateness"];
            /** Format: int32 */
            missed: number;
            /** Format: int32 */
            published: number;
            /** Format: double */
            successRate?: number | null;
            /** Format: date-time */
            to: string;
            /** Format: int32 */
            unconfirmed: number;
            /** Format: int32 */
            withdrawn: number;
        };
        FilterRequest: {
            action?: string | null;
            channel?: number[] | null;
            /** Format: int64 */
            content?: number | null;
            /** Format: date-time */
            from?: string | null;
            platform?: string | null;
            problem?: string | null;
            q?: string | null;
            state?: string[] | null;
            /** Format: date-time */
            to?: string | null;
            type?: string | null;
            /** @enum {string|null} */
            view?: "upcoming" | "past-due" | "missed" | null;
        };
        FreshnessCounts: {
            /** Format: date-time */
            next?: string | null;
            states: {
                [key: string]: number;
            };
            types: {
                [key: string]: {
                    [key: string]: number;
                };
            };
        };
        FreshnessSettings: {
            /** Format: int32 */
            dueSoonDays?: number | null;
            /** Format: int32 */
            lateAfterHours?: number | null;
            /** @enum {string|null} */
            onExpiry?: "flag" | "unpublish" | null;
            period?: string | null;
            /** Format: date-time */
            periodSetAt: string;
            reminderDays?: number[] | null;
            updateCounts?: boolean | null;
            /** Format: int32 */
            version: number;
            /** @enum {string|null} */
            whenLate?: "act" | "flag" | null;
        };
        FreshnessSettingsSettingsRequest: {
            /** Format: int32 */
            dueSoonDays?: number | null;
            /** Format: int32 */
            lateAfterHours?: number | null;
            /** @enum {string|null} */
            onExpiry?: "flag" | "unpublish" | null;
            /** @example P6M */
            period?: string | null;
            /**
             * @example [
             *       14,
             *       1
             *     ]
             */
            reminderDays?: number[] | null;
            updateCounts?: boolean | null;
            /** @enum {string|null} */
            whenLate?: "act" | "flag" | null;
        };
        FreshnessSettingsView: {
            effective: components["schemas"]["FreshnessSettings"];
            set: components["schemas"]["FreshnessSettings"];
            type?: string | null;
        };
        HistorySealView: {
            entries: string;
            /** Format: int64 */
            first: number;
            hash: string;
            /** Format: int64 */
            last: number;
            /** Format: int64 */
            number: number;
            previous: string;
            /** Format: date-time */
            sealedAt: string;
        };
        HolidayCalendarFetchRequest: {
            url: string;
        };
        HolidayCalendarView: {
            blackouts: components["schemas"]["BlackoutText"][];
            /** Format: date-time */
            importedAt: string;
            name: string;
            source?: string | null;
        };
        Igny8ContentView: {
            error?: components["schemas"]["Igny8ContentViewFailure"] | null;
            external_id?: string | null;
            external_url?: string | null;
            /** Format: int64 */
            id: number;
            /** Format: date-time */
            scheduled_publish_at?: string | null;
            site_status: string;
            /** Format: date-time */
            site_status_updated_at?: string | null;
            status: string;
            title: string;
        };
        Igny8ContentViewFailure: {
            cause: string;
            code: string;
            detail: string;
            error: string;
            solution: string;
        };
        Igny8PublishRequest: {
            /** Format: int64 */
            content_id: number;
            destinations?: string[] | null;
        };
        Igny8ScheduleRequest: {
            scheduled_at: string;
        };
        ImportSheet: {
            columns: components["schemas"]["ImportSheetKnown"][];
            headings: components["schemas"]["ImportSheetHeading"][];
            rows: components["schemas"]["ImportSheetLine"][];
        };
        ImportSheetHeading: {
            column?: string | null;
            text: string;
        };
        ImportSheetKnown: {
            help: string;
            name: string;
        };
        ImportSheetLine: {
            cells: string[];
            /** Format: int32 */
            row: number;
        };
        Invitation: {
            /** Format: date-time */
            createdAt: string;
            email: string;
            expired: boolean;
            /** Format: date-time */
            expiresAt: string;
            /** Format: int64 */
            id: number;
            invitedBy: string;
            name: string;
            role: string;
        };
        InvitationMadeInvitation: {
            invitation: components["schemas"]["Invitation"];
            /** @example https://desk.example.com/join?token=… */
            url: string;
        };
        InvitationNewInvitation: {
            /** @example ada@example.com */
            email: string;
            /** @example Ada Lovelace */
            name: string;
            /**
             * @example author
             * @enum {string}
             */
            role: "owner" | "editor" | "author" | "viewer";
        };
        JoinAcceptance: {
            name?: string | null;
            password: string;
            token: string;
        };
        JoiningOffer: {
            email: string;
            /** Format: date-time */
            expiresAt: string;
            hasAccount: boolean;
            name: string;
            role: string;
            workspace: string;
        };
        JsonNode: {
            array?: boolean;
            bigDecimal?: boolean;
            bigInteger?: boolean;
            binary?: boolean;
            boolean?: boolean;
            container?: boolean;
            double?: boolean;
            embeddedValue?: boolean;
            empty?: boolean;
            float?: boolean;
            floatingPointNumber?: boolean;
            int?: boolean;
            integralNumber?: boolean;
            long?: boolean;
            missingNode?: boolean;
            /** @enum {string} */
            nodeType?: "ARRAY" | "BINARY" | "BOOLEAN" | "MISSING" | "NULL" | "NUMBER" | "OBJECT" | "POJO" | "STRING";
            null?: boolean;
            number?: boolean;
            object?: boolean;
            pojo?: boolean;
            short?: boolean;
            string?: boolean;
            /** @deprecated */
            textual?: boolean;
            valueNode?: boolean;
        };
        LockedPartsLock: {
            action: string;
            /** Format: int64 */
            channelId: number;
            channelName: string;
            /** Format: int64 */
            deliveryId: number;
            parts: string[];
            /** Format: int32 */
            revisionNumber: number;
            /** Format: date-time */
            until?: string | null;
            why: string;
        };
        Me: {
            account: components["schemas"]["Account"];
            actor: string;
            permissions: string[];
            role: string;
            workspace: components["schemas"]["WorkspaceView"];
        };
        MediaView: {
            alt: string;
            /** Format: date-time */
            createdAt: string;
            filename: string;
            /** Format: int32 */
            height?: number | null;
            mimeType: string;
            sha256: string;
            /** Format: int64 */
            size: number;
            url: string;
            /** Format: int32 */
            width?: number | null;
        };
        MemberRemoval: {
            ended: {
                [key: string]: number;
            };
            stays: {
                [key: string]: number;
            };
        };
        MemberRoleRequest: {
            /**
             * @example editor
             * @enum {string|null}
             */
            role?: "owner" | "editor" | "author" | "viewer" | null;
        };
        MemberView: {
            /** @example ada@example.com */
            email?: string | null;
            /**
             * Format: int64
             * @example 3
             */
            id: number;
            /** @example Ada Lovelace */
            name: string;
            /** @enum {string} */
            role: "owner" | "editor" | "author" | "viewer";
            /** Format: date-time */
            since?: string | null;
            /** Format: int32 */
            version: number;
        };
        Mention: {
            actor: string;
            by?: string | null;
            /** Format: int64 */
            contentId: number;
            contentTitle: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: int64 */
            id: number;
            kind: string;
            /** Format: date-time */
            readAt?: string | null;
            /** Format: int64 */
            sourceId: number;
            text: string;
        };
        MentionMarked: {
            /** Format: int32 */
            marked: number;
        };
        MentionUnread: {
            /** Format: int32 */
            unread: number;
        };
        Milestone: {
            campaign: string;
            contents: number[];
            /** Format: date-time */
            createdAt: string;
            createdBy: string;
            /** Format: date-time */
            dueAt: string;
            /** Format: int64 */
            id: number;
            name: string;
            note: string;
            timeZone: string;
            /** Format: int32 */
            version: number;
            /** Format: date-time */
            wallTime: string;
        };
        MilestoneRequest: {
            /** @example 2026-01-20T09:00 */
            at: string;
            campaign?: string | null;
            /** @example Shop opens */
            name: string;
            note?: string | null;
            /** @example Europe/Paris */
            timeZone?: string | null;
        };
        ModerationState: {
            color: string;
            key: string;
            /** @enum {string} */
            kind: "draft" | "review" | "approved" | "published" | "archived";
            name: string;
            /** Format: int32 */
            position: number;
        };
        MonitorAttempts: {
            items: components["schemas"]["Attempt"][];
        };
        MonitorChannels: {
            changes: components["schemas"]["ChannelStateChange"][];
            items: components["schemas"]["ChannelState"][];
        };
        OperationsProcessed: {
            /** Format: int32 */
            due: number;
        };
        OwnAccountOpenSession: {
            address?: string | null;
            agent?: string | null;
            current: boolean;
            /** Format: date-time */
            endsAt: string;
            id: string;
            /** Format: date-time */
            seenAt: string;
            /** Format: date-time */
            startedAt: string;
        };
        PageApiKey: {
            items: components["schemas"]["ApiKey"][];
            nextCursor?: string | null;
        };
        PageBatchReport: {
            items: components["schemas"]["BatchReport"][];
            nextCursor?: string | null;
        };
        PageBundle: {
            items: components["schemas"]["Bundle"][];
            nextCursor?: string | null;
        };
        PageChannelView: {
            items: components["schemas"]["ChannelView"][];
            nextCursor?: string | null;
        };
        PageClientLink: {
            items: components["schemas"]["ClientLink"][];
            nextCursor?: string | null;
        };
        PageClientVisit: {
            items: components["schemas"]["ClientVisit"][];
            nextCursor?: string | null;
        };
        PageConflict: {
            items: components["schemas"]["Conflict"][];
            nextCursor?: string | null;
        };
        PageContentFreshness: {
            items: components["schemas"]["ContentFreshness"][];
            nextCursor?: string | null;
        };
        PageContentReview: {
            items: components["schemas"]["ContentReview"][];
            nextCursor?: string | null;
        };
        PageContentType: {
            items: components["schemas"]["ContentType"][];
            nextCursor?: string | null;
        };
        PageContentView: {
            items: components["schemas"]["ContentView"][];
            nextCursor?: string | null;
        };
        PageDelivery: {
            items: components["schemas"]["Delivery"][];
            nextCursor?: string | null;
        };
        PageDependency: {
            items: components["schemas"]["Dependency"][];
            nextCursor?: string | null;
        };
        PageEntry: {
            items: components["schemas"]["Entry"][];
            nextCursor?: string | null;
        };
        PageHistorySealView: {
            items: components["schemas"]["HistorySealView"][];
            nextCursor?: string | null;
        };
        PageInvitation: {
            items: components["schemas"]["Invitation"][];
            nextCursor?: string | null;
        };
        PageMemberView: {
            items: components["schemas"]["MemberView"][];
            nextCursor?: string | null;
        };
        PageMention: {
            items: components["schemas"]["Mention"][];
            nextCursor?: string | null;
        };
        PageOwnAccountOpenSession: {
            items: components["schemas"]["OwnAccountOpenSession"][];
            nextCursor?: string | null;
        };
        PagePastDue: {
            items: components["schemas"]["PastDue"][];
            nextCursor?: string | null;
        };
        PagePeriod: {
            items: components["schemas"]["Period"][];
            nextCursor?: string | null;
        };
        PagePlatformView: {
            items: components["schemas"]["PlatformView"][];
            nextCursor?: string | null;
        };
        PagePublishLogEntry: {
            items: components["schemas"]["PublishLogEntry"][];
            nextCursor?: string | null;
        };
        PageRecordedEvent: {
            items: components["schemas"]["RecordedEvent"][];
            nextCursor?: string | null;
        };
        PageRelease: {
            items: components["schemas"]["Release"][];
            nextCursor?: string | null;
        };
        PageReviewComment: {
            items: components["schemas"]["ReviewComment"][];
            nextCursor?: string | null;
        };
        PageRevisionView: {
            items: components["schemas"]["RevisionView"][];
            nextCursor?: string | null;
        };
        PageRiskRowsListed: {
            items: components["schemas"]["RiskRowsListed"][];
            nextCursor?: string | null;
        };
        PageSeriesView: {
            items: components["schemas"]["SeriesView"][];
            nextCursor?: string | null;
        };
        PageTransitionHistoryView: {
            items: components["schemas"]["TransitionHistoryView"][];
            nextCursor?: string | null;
        };
        PageUnplanned: {
            items: components["schemas"]["Unplanned"][];
            nextCursor?: string | null;
        };
        PageWaiting: {
            items: components["schemas"]["Waiting"][];
            nextCursor?: string | null;
        };
        PastDue: {
            action: string;
            ambiguous: boolean;
            /** Format: int32 */
            attempts: number;
            /** Format: int64 */
            channelId: number;
            channelName: string;
            choices: string[];
            /** Format: int64 */
            contentId: number;
            contentTitle: string;
            /** Format: date-time */
            dueAt: string;
            externalId?: string | null;
            externalUrl?: string | null;
            /** Format: date-time */
            finishedAt?: string | null;
            /** Format: int64 */
            id: number;
            /** Format: int64 */
            lateBySeconds: number;
            /** Format: int64 */
            latenessMs?: number;
            platform: string;
            problem?: components["schemas"]["PlatformProblem"] | null;
            publishing: boolean;
            reason: string;
            /** Format: int32 */
            revisionNumber: number;
            /** Format: date-time */
            runAt: string;
            /** Format: date-time */
            startedAt?: string | null;
            /** @enum {string} */
            state: "scheduled" | "held" | "missed" | "published" | "withdrawn" | "failed" | "unconfirmed" | "cancelled";
            /** Format: date-time */
            stateChangedAt: string;
            timeZone: string;
            /** Format: int32 */
            version: number;
            /** Format: date-time */
            wallTime: string;
            why: string;
            withdrawTo?: string | null;
        };
        Period: {
            channels: components["schemas"]["PeriodOnChannel"][];
            /** Format: int64 */
            contentId: number;
            /** Format: date-time */
            createdAt: string;
            createdBy: string;
            /** Format: int64 */
            id: number;
            /** @enum {string} */
            kind: "live" | "away";
            /** Format: date-time */
            updatedAt: string;
            /** Format: int32 */
            version: number;
        };
        PeriodAnswer: {
            channels: components["schemas"]["PeriodOnChannel"][];
            /** Format: int64 */
            contentId: number;
            /** Format: date-time */
            createdAt: string;
            createdBy: string;
            /** Format: int64 */
            id: number;
            /** @enum {string} */
            kind: "live" | "away";
            notes: string[];
            /** Format: date-time */
            updatedAt: string;
            /** Format: int32 */
            version: number;
        };
        PeriodChangeRequest: {
            /** @example 2026-06-02T09:00 */
            from?: string | null;
            timeZone?: string | null;
            /** @example 2026-07-01T18:00 */
            to?: string | null;
        };
        PeriodEnd: {
            action: string;
            /** Format: int64 */
            deliveryId: number;
            /** Format: date-time */
            dueAt: string;
            problem?: components["schemas"]["PlatformProblem"] | null;
            /** @enum {string} */
            state: "scheduled" | "held" | "missed" | "published" | "withdrawn" | "failed" | "unconfirmed" | "cancelled";
            timeZone: string;
            /** Format: date-time */
            wallTime: string;
            withdrawTo?: string | null;
        };
        PeriodOnChannel: {
            /** Format: int64 */
            channelId: number;
            channelName: string;
            from?: components["schemas"]["PeriodEnd"] | null;
            /** @enum {string} */
            state: "planned" | "running" | "over" | "cancelled" | "disturbed";
            to?: components["schemas"]["PeriodEnd"] | null;
        };
        PeriodRequest: {
            channels?: number[] | null;
            /** @example 2026-06-01T09:00 */
            from: string;
            /** @enum {string|null} */
            kind?: "live" | "away" | null;
            /** @example Europe/Paris */
            timeZone?: string | null;
            /** @example 2026-06-30T18:00 */
            to: string;
            /** @example private */
            unpublishTo?: string | null;
        };
        PlatformLimits: {
            /** Format: int64 */
            imageBytes: number;
            /** Format: int32 */
            images: number;
            imageTypes: string[];
            /** Format: int32 */
            textLength: number;
            /** Format: int32 */
            titleLength: number;
            titleRequired: boolean;
        };
        PlatformProblem: {
            cause: string;
            code: string;
            detail: string;
            solution: string;
            title: string;
        };
        PlatformView: {
            actions: string[];
            /** Format: int32 */
            concurrency: number;
            fields: components["schemas"]["PlatformViewFieldView"][];
            icon: string;
            id: string;
            limits: components["schemas"]["PlatformLimits"];
            name: string;
            withdrawals: string[];
        };
        PlatformViewFieldView: {
            choices: string[];
            help: string;
            initial: string;
            kind: string;
            label: string;
            name: string;
            required: boolean;
        };
        PreviewsDate: {
            /** Format: date-time */
            dueAt: string;
            note?: string | null;
            /** Format: date-time */
            wallTime: string;
        };
        PreviewsPreview: {
            next: components["schemas"]["PreviewsDate"][];
            rule: string;
            /** Format: date-time */
            start: string;
            timeZone: string;
        };
        /** @description RFC 9457; some types have further members */
        Problem: {
            detail: string;
            errors?: {
                detail?: string;
                field?: string;
            }[];
            instance?: string;
            solution?: string;
            /** Format: int32 */
            status: number;
            title: string;
            /** Format: uri */
            type: string;
        };
        PublicReviewDecision: {
            /** @example Anna Berg */
            name?: string | null;
            /** @example Please drop the last sentence. */
            note?: string | null;
            /**
             * Format: int32
             * @example 3
             */
            revision?: number | null;
        };
        PublicReviewNewComment: {
            /** @example Anna Berg */
            name?: string | null;
            /** @example The second paragraph is lovely. */
            text?: string | null;
        };
        PublicReviewPass: {
            pass: string;
        };
        PublicReviewPasscode: {
            passcode?: string | null;
        };
        PublicViewsComment: {
            /** Format: int64 */
            answers?: number | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: int64 */
            id: number;
            name: string;
            /** Format: int32 */
            revision: number;
            text: string;
        };
        PublicViewsDetail: {
            author?: string | null;
            categories: string[];
            comments: components["schemas"]["PublicViewsComment"][];
            content: components["schemas"]["PublicViewsShared"];
            cover?: string | null;
            excerpt: string;
            html: string;
            tags: string[];
        };
        PublicViewsLink: {
            contents: components["schemas"]["PublicViewsShared"][];
            /** Format: date-time */
            expiresAt: string;
            message: string;
            recipient: string;
            rights: string;
            timeZone: string;
            workspace: string;
        };
        PublicViewsShared: {
            channels: components["schemas"]["SharedContentSharedChannel"][];
            /** Format: int64 */
            id: number;
            /** Format: int32 */
            revision: number;
            times: components["schemas"]["SharedContentSharedTime"][];
            title: string;
            verdict?: components["schemas"]["PublicViewsVerdict"] | null;
        };
        PublicViewsVerdict: {
            /** Format: date-time */
            createdAt: string;
            effect: string;
            name: string;
            note: string;
            /** Format: int32 */
            revision: number;
            verdict: string;
        };
        PublishLogEntry: {
            action: string;
            /** Format: int64 */
            channelId: number;
            /** Format: int64 */
            contentId: number;
            /** Format: int64 */
            deliveryId: number;
            /** Format: date-time */
            endedAt?: string | null;
            exchanges?: components["schemas"]["JsonNode"] | null;
            kind: string;
            /** Format: int32 */
            number: number;
            outcome?: string | null;
            problem?: components["schemas"]["JsonNode"] | null;
            server: string;
            /** Format: date-time */
            startedAt: string;
        };
        QueueChange: {
            hold?: boolean | null;
            priority?: string | null;
        };
        QueuePosition: {
            heldChannels: number[];
            hold: boolean;
            /** @enum {string} */
            priority: "urgent" | "high" | "normal" | "low";
        };
        RecordedEvent: {
            actor: string;
            data: {
                [key: string]: unknown;
            };
            /** Format: int64 */
            id: number;
            /** Format: date-time */
            occurredAt: string;
            subject: string;
            type: string;
        };
        Refusal: {
            code: string;
            detail: string;
        };
        Release: {
            /** Format: date-time */
            cancelledAt?: string | null;
            consequences: components["schemas"]["ReleaseConsequence"][];
            /** Format: date-time */
            createdAt: string;
            createdBy: string;
            /** Format: date-time */
            dueAt: string;
            /** Format: int64 */
            id: number;
            members: components["schemas"]["Delivery"][];
            /** @enum {string} */
            mode: "all-or-nothing" | "partial";
            name: string;
            /** @enum {string} */
            onFailure: "leave" | "unpublish";
            /** Format: date-time */
            openedAt?: string | null;
            /** Format: date-time */
            refusedAt?: string | null;
            report: components["schemas"]["ReleaseLine"][];
            /** Format: date-time */
            settledAt?: string | null;
            /** @enum {string} */
            state: "empty" | "planned" | "held" | "refused" | "going" | "gone" | "incomplete" | "taken-back" | "cancelled";
            /** Format: date-time */
            takenBackAt?: string | null;
            timeZone: string;
            /** Format: int32 */
            version: number;
            /** Format: date-time */
            wallTime: string;
        };
        ReleaseConsequence: {
            /** Format: date-time */
            at: string;
            /** Format: int64 */
            deliveryId: number;
            detail: string;
            done: boolean;
            what: string;
        };
        ReleaseLine: {
            channel: string;
            /** Format: int64 */
            channelId: number;
            /** Format: int64 */
            contentId: number;
            /** Format: int64 */
            deliveryId: number;
            problem?: components["schemas"]["PlatformProblem"] | null;
            title: string;
            verdict: string;
        };
        ReleaseMembersRequest: {
            channels?: number[] | null;
            contents?: number[] | null;
            deliveries?: number[] | null;
        };
        ReleaseMoveRequest: {
            at: string;
            timeZone?: string | null;
        };
        ReleaseNoteRequest: {
            note?: string | null;
        };
        ReleaseRequest: {
            /** @example 2026-01-20T09:00 */
            at: string;
            channels?: number[] | null;
            contents?: number[] | null;
            deliveries?: number[] | null;
            /** @enum {string|null} */
            mode?: "all-or-nothing" | "partial" | null;
            /** @example Launch */
            name: string;
            /** @enum {string|null} */
            onFailure?: "leave" | "unpublish" | null;
            /** @example Europe/Paris */
            timeZone?: string | null;
        };
        Rendering: {
            counters: components["schemas"]["RenderingCounter"][];
            excerpt: string;
            images: components["schemas"]["RenderingImage"][];
            slug: string;
            text: string;
            title: string;
            url?: string | null;
        };
        RenderingCounter: {
            /** Format: int32 */
            count: number;
            /** Format: int32 */
            most?: number | null;
            part: string;
            unit: string;
        };
        RenderingImage: {
            alt: string;
            /** Format: int64 */
            bytes: number;
            cover: boolean;
            filename: string;
            mimeType: string;
        };
        ReportView: {
            facts: {
                [key: string]: string;
            };
            ok: boolean;
            problems: components["schemas"]["PlatformProblem"][];
            /** Format: date-time */
            testedAt?: string | null;
            warnings: components["schemas"]["PlatformProblem"][];
        };
        ReviewComment: {
            /** Format: int64 */
            accountId?: number | null;
            actor: string;
            anchor?: components["schemas"]["ReviewCommentAnchor"] | null;
            /** Format: int64 */
            contentId: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            deletedAt?: string | null;
            /** Format: date-time */
            editedAt?: string | null;
            /** Format: int64 */
            id: number;
            mentions: components["schemas"]["Addressed"];
            name?: string | null;
            replies: components["schemas"]["ReviewCommentReply"][];
            /** Format: date-time */
            resolvedAt?: string | null;
            resolvedBy?: string | null;
            /** Format: int32 */
            revision: number;
            text: string;
            /** Format: int32 */
            version: number;
        };
        ReviewCommentAnchor: {
            field: string;
            outdated: boolean;
            position?: components["schemas"]["ReviewCommentPosition"] | null;
            quote?: components["schemas"]["ReviewCommentQuote"] | null;
            /** Format: int32 */
            seenRevision: number;
        };
        ReviewCommentPosition: {
            /** Format: int32 */
            end: number;
            /** Format: int32 */
            start: number;
        };
        ReviewCommentQuote: {
            exact: string;
            prefix: string;
            suffix: string;
        };
        ReviewCommentReply: {
            /** Format: int64 */
            accountId?: number | null;
            actor: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            editedAt?: string | null;
            /** Format: int64 */
            id: number;
            mentions: components["schemas"]["Addressed"];
            name?: string | null;
            text: string;
            /** Format: int32 */
            version: number;
        };
        ReviewQueueCounts: {
            /** Format: int32 */
            anybody: number;
            /** Format: int32 */
            me: number;
            /** Format: int32 */
            overdue: number;
            /** Format: int32 */
            role: number;
            states: {
                [key: string]: number;
            };
            /** Format: int32 */
            unassigned: number;
            /** Format: int32 */
            us: number;
        };
        RevisionDiff: {
            fields: components["schemas"]["RevisionDiffFieldDiff"][];
            /** Format: int32 */
            from: number;
            /** Format: int32 */
            to: number;
        };
        RevisionDiffFieldDiff: {
            added: string[];
            field: string;
            parts: components["schemas"]["TextDiffPart"][];
            removed: string[];
        };
        RevisionRestoreRequest: {
            note?: string | null;
        };
        RevisionView: {
            author?: string | null;
            body?: string | null;
            bodyFormat: string;
            categories: string[];
            cover?: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: int64 */
            createdBy: number;
            excerpt: string;
            /** Format: int64 */
            id: number;
            media: string[];
            note: string;
            /** Format: int32 */
            number: number;
            seo: components["schemas"]["RevisionViewSeoView"];
            slug: string;
            tags: string[];
            title: string;
            variants: components["schemas"]["RevisionViewVariantView"][];
        };
        RevisionViewSeoView: {
            description: string;
            focusKeyword: string;
            title: string;
        };
        RevisionViewVariantView: {
            body?: string | null;
            /** Format: int64 */
            channel: number;
            excerpt?: string | null;
            title?: string | null;
        };
        RiskRowsListed: {
            /** Format: int64 */
            channelId: number;
            channelName: string;
            /** Format: int64 */
            contentId: number;
            contentTitle: string;
            /** Format: int64 */
            deliveryId: number;
            /** Format: date-time */
            dueAt: string;
            /** Format: date-time */
            foundAt: string;
            /** Format: int64 */
            id: number;
            problem: components["schemas"]["PlatformProblem"];
            severity: string;
        };
        SampleFault: {
            code: string;
            solution: string;
            title: string;
        };
        ScheduleChannelsRequest: {
            channels?: number[] | null;
        };
        Scheduled: {
            conflicts: components["schemas"]["SchedulingConflict"][];
            deliveries: components["schemas"]["Delivery"][];
            notes: string[];
        };
        ScheduleExpressionExpressionRequest: {
            /** Format: int64 */
            channel?: number | null;
            /** @example every weekday at 9:00 in Paris until 31 May */
            expression: string;
            language?: string | null;
            timeZone?: string | null;
        };
        ScheduleExpressionsInterpretation: {
            expression: string;
            language: string;
            next: components["schemas"]["PreviewsDate"][];
            notUnderstood?: components["schemas"]["UnderstandingNotUnderstood"] | null;
            questions: components["schemas"]["UnderstandingQuestion"][];
            rule?: string | null;
            sentence?: string | null;
            /** Format: date-time */
            start?: string | null;
            timeZone?: string | null;
        };
        ScheduleRequest: {
            /** @enum {string|null} */
            action?: "publish" | "update" | "unpublish" | "delete" | null;
            at: string;
            channels?: number[] | null;
            targetState?: string | null;
            timeZone?: string | null;
            unpublishTo?: string | null;
        };
        ScheduleTemplate: {
            /** Format: date-time */
            createdAt: string;
            createdBy: string;
            /** Format: int64 */
            id: number;
            name: string;
            steps: components["schemas"]["TemplateStep"][];
            /** Format: date-time */
            updatedAt: string;
            /** Format: int32 */
            version: number;
        };
        SchedulingConflict: {
            /** Format: int64 */
            deliveryId: number;
            detail: string;
            /** Format: int64 */
            id?: number | null;
            kind: string;
            /** Format: int64 */
            otherDeliveryId?: number | null;
            severity: string;
        };
        SecretsKeyRotated: {
            /** Format: int32 */
            channels: number;
        };
        SeriesMark: {
            /** Format: int64 */
            deliveryId: number;
            /** Format: int64 */
            seriesId: number;
        };
        SeriesMarks: {
            items: components["schemas"]["SeriesMark"][];
            series: components["schemas"]["SeriesView"][];
        };
        SeriesMoveRequest: {
            at?: string | null;
            timeZone?: string | null;
        };
        SeriesOccurrence: {
            /** Format: int64 */
            contentId?: number | null;
            deliveries: number[];
            /** Format: date-time */
            dueAt: string;
            note?: string | null;
            /** Format: date-time */
            recurrenceId: string;
            /** Format: int64 */
            sourceId?: number | null;
            state: string;
            /** Format: date-time */
            wallTime: string;
        };
        SeriesRequest: {
            /** @enum {string|null} */
            action?: "publish" | "update" | null;
            channels?: number[] | null;
            contents?: number[] | null;
            /** @example 0 9 * * 1-5 */
            cron?: string | null;
            /** @example 2026-05-31 */
            end?: string | null;
            exdates?: string[] | null;
            name?: string | null;
            rdates?: string[] | null;
            /** @example P14D */
            repeatAfter?: string | null;
            /** @example FREQ=WEEKLY;BYDAY=MO */
            rule?: string | null;
            /** @example 2026-01-20T09:00 */
            start?: string | null;
            /** @example Europe/Paris */
            timeZone?: string | null;
        };
        SeriesView: {
            action: string;
            channels: number[];
            contents: number[];
            /** Format: date-time */
            createdAt: string;
            cron?: string | null;
            /** Format: date-time */
            end?: string | null;
            exdates: string[];
            /** Format: int64 */
            follows?: number | null;
            /** Format: int64 */
            id: number;
            name: string;
            next: components["schemas"]["SeriesOccurrence"][];
            rdates: string[];
            repeatAfter: string;
            rule?: string | null;
            /** Format: date-time */
            start: string;
            /** @enum {string} */
            state: "active" | "paused" | "ended";
            timeZone: string;
            /** Format: date-time */
            updatedAt: string;
            /** Format: int32 */
            version: number;
        };
        Servers: {
            /** Format: date-time */
            asOf: string;
            database: components["schemas"]["ServersDatabase"];
            disk: components["schemas"]["ServersDisk"];
            parts: components["schemas"]["ServersPart"][];
            servers: components["schemas"]["ServersServer"][];
            status: string;
        };
        ServersDatabase: {
            /** Format: int64 */
            answersInMillis: number;
            /** Format: int64 */
            bytes: number;
            /** Format: int64 */
            clockDifferenceMillis: number;
            /** Format: int32 */
            connections: number;
            /** Format: int32 */
            mostConnections: number;
            version: string;
        };
        ServersDisk: {
            /** Format: int64 */
            bytes: number;
            /** Format: int64 */
            free: number;
            /** Format: int64 */
            threshold: number;
        };
        ServersPart: {
            details: {
                [key: string]: unknown;
            };
            name: string;
            status: string;
        };
        ServersServer: {
            /** Format: int32 */
            connections: number;
            /** Format: int32 */
            holds: number;
            /** Format: date-time */
            leasedUntil?: string | null;
            name: string;
            self: boolean;
            /** Format: date-time */
            since: string;
        };
        Session: {
            account?: components["schemas"]["Account"] | null;
            csrfToken?: string | null;
            workspaces: components["schemas"]["WorkspaceView"][];
        };
        SessionCredentials: {
            email: string;
            password: string;
        };
        SettingsPreview: {
            /** Format: int32 */
            days: number;
            slots: components["schemas"]["SettingsSlotView"][];
            time_zone: string;
        };
        SettingsSlotRefusal: {
            /** @enum {string} */
            kind: "day" | "blackout" | "lead" | "horizon" | "taken" | "category" | "gap" | "day_limit" | "week_limit" | "month_limit";
            text: string;
        };
        SettingsSlotView: {
            /** Format: date-time */
            at: string;
            categories: string[];
            /** Format: date-time */
            local: string;
            note?: string | null;
            refusal?: components["schemas"]["SettingsSlotRefusal"] | null;
            text: string;
        };
        SettingsView: {
            auto_publish_enabled: boolean;
            blackouts: components["schemas"]["BlackoutText"][];
            /** Format: int32 */
            daily_publish_limit?: number | null;
            /** Format: int32 */
            drain_per_minute: number;
            holiday_calendars: string[];
            /** Format: int32 */
            horizon_days: number;
            late_after: string;
            late_at_most?: string | null;
            late_policy: string;
            /** Format: int32 */
            lead_time_minutes: number;
            /** Format: int32 */
            minimum_gap_minutes: number;
            /** Format: int32 */
            monthly_publish_limit?: number | null;
            publish_days: string[];
            publish_time_slots: string[];
            /** Format: int64 */
            site: number;
            slot_categories: components["schemas"]["SlotCategoriesText"][];
            /** Format: int32 */
            spread_minutes: number;
            time_zone: string;
            /** Format: int32 */
            weekly_publish_limit?: number | null;
        };
        Settled: {
            action: string;
            /** @enum {string} */
            becomes: "superseded" | "kept" | "moved";
            /** Format: int64 */
            channelId: number;
            choices: ("superseded" | "kept" | "moved")[];
            /** Format: int64 */
            deliveryId: number;
            /** Format: date-time */
            dueAt: string;
            /** Format: date-time */
            newDueAt?: string | null;
            state: string;
            timeZone: string;
            /** Format: int32 */
            version: number;
            /** Format: date-time */
            wallTime: string;
            why: string;
        };
        SetupNeeded: {
            needed: boolean;
        };
        SetupNewOwner: {
            email: string;
            name: string;
            password: string;
            timeZone: string;
            token: string;
            workspaceName: string;
        };
        SetupOwner: {
            /** Format: int64 */
            accountId: number;
            /** Format: int64 */
            workspaceId: number;
        };
        SharedContentSharedChannel: {
            /** Format: int64 */
            id: number;
            name: string;
            platform: string;
        };
        SharedContentSharedTime: {
            action: string;
            /** Format: date-time */
            at: string;
            channel: string;
            /** Format: int64 */
            channelId: number;
            state: string;
        };
        SlotCategoriesText: {
            categories?: string[] | null;
            day?: string | null;
            time?: string | null;
        };
        StateView: {
            /** @example yellow */
            color: string;
            /** @example needs-review */
            key: string;
            /** @enum {string} */
            kind: "draft" | "review" | "approved" | "published" | "archived";
            /** @example Needs review */
            name: string;
            /** Format: int32 */
            position: number;
        };
        Suggestion: {
            action: string;
            /** Format: date-time */
            at?: string | null;
            /** Format: int64 */
            channelId?: number | null;
            /** Format: int64 */
            deliveryId?: number | null;
            id: string;
            text: string;
        };
        TemplateApplyRequest: {
            contents: number[];
            dryRun?: boolean | null;
            partial?: boolean | null;
            /** Format: date */
            start: string;
            timeZone?: string | null;
        };
        TemplateRequest: {
            name: string;
            steps: components["schemas"]["TemplateStepRequest"][];
        };
        TemplateStep: {
            action: string;
            /** Format: int64 */
            channel?: number | null;
            /** Format: int32 */
            day: number;
            name: string;
            platform?: string | null;
            /** Format: time-local */
            time: string;
        };
        TemplateStepRequest: {
            action?: string | null;
            /** Format: int64 */
            channel?: number | null;
            /** Format: int32 */
            day: number;
            name?: string | null;
            platform?: string | null;
            /** Format: time-local */
            time: string;
        };
        TextChecksChecked: {
            /** Format: int64 */
            channelId: number;
            html: string;
            problems: components["schemas"]["Trouble"][];
            rendering?: components["schemas"]["Rendering"] | null;
        };
        TextDiffPart: {
            /** @enum {string} */
            op: "EQUAL" | "INSERT" | "DELETE";
            text: string;
        };
        TextRequest: {
            author?: string | null;
            /** @example Some *text*. */
            body?: string | null;
            /** @enum {string|null} */
            bodyFormat?: "markdown" | "html" | null;
            categories?: string[] | null;
            channels?: number[] | null;
            cover?: string | null;
            excerpt?: string | null;
            slug?: string | null;
            tags?: string[] | null;
            /** @example Rates rise */
            title?: string | null;
            variants?: components["schemas"]["TextRequestOwn"][] | null;
        };
        TextRequestOwn: {
            body?: string | null;
            /** Format: int64 */
            channel: number;
            excerpt?: string | null;
            title?: string | null;
        };
        Timeline: {
            criticalPath: number[];
            edges: components["schemas"]["TimelineEdge"][];
            /** Format: date-time */
            endsAt?: string | null;
            items: components["schemas"]["TimelineItem"][];
            milestones: components["schemas"]["Milestone"][];
        };
        TimelineEdge: {
            /** Format: int64 */
            afterId: number;
            /** Format: int64 */
            channelId?: number | null;
            /** Format: int64 */
            contentId: number;
            /** Format: int32 */
            delayMinutes: number;
            /** Format: int64 */
            dependencyId: number;
            released: boolean;
            where: string;
        };
        TimelineEntry: {
            actor: string;
            /** Format: date-time */
            at: string;
            data: components["schemas"]["JsonNode"];
            kind: string;
            text: string;
        };
        TimelineItem: {
            /** Format: int64 */
            contentId: number;
            critical: boolean;
            /** Format: date-time */
            earliestAt: string;
            /** Format: int64 */
            freeSlackMinutes: number;
            lateFor: number[];
            /** Format: date-time */
            latestAt: string;
            outside: boolean;
            people: components["schemas"]["TimelinePerson"][];
            /** Format: date-time */
            plannedAt?: string | null;
            /** Format: double */
            progress: number;
            /** Format: int64 */
            slackMinutes: number;
            stops: components["schemas"]["TimelineStop"][];
            title: string;
        };
        TimelinePerson: {
            /** Format: int64 */
            accountId: number;
            name: string;
        };
        TimelineStop: {
            action: string;
            channel: string;
            /** Format: int64 */
            channelId: number;
            /** Format: int64 */
            deliveryId: number;
            /** Format: date-time */
            dueAt: string;
            /** Format: date-time */
            finishedAt?: string | null;
            state: string;
        };
        TimeRecomputationMoved: {
            /** Format: int64 */
            deliveryId: number;
            /** Format: date-time */
            dueAt: string;
            /** Format: date-time */
            from: string;
            timeZone: string;
            /** Format: date-time */
            wallTime: string;
        };
        TimeRecomputationReport: {
            /** Format: int32 */
            beingSent: number;
            deliveries: components["schemas"]["TimeRecomputationMoved"][];
            dryRun: boolean;
            /** Format: int32 */
            examined: number;
            /** Format: int32 */
            moved: number;
            /** Format: int32 */
            newer: number;
            /** Format: int32 */
            unknownZone: number;
            zoneRules: string;
        };
        TimeRulesRecomputeRequest: {
            dryRun?: boolean | null;
        };
        TransitionApprovalsView: {
            by: string[];
            /** Format: int32 */
            given: number;
            /** Format: int32 */
            required: number;
        };
        TransitionHistoryView: {
            actor: string;
            /** Format: date-time */
            at: string;
            cause: string;
            /** Format: int64 */
            deliveryId?: number | null;
            from: string;
            /** Format: int64 */
            id: number;
            note: string;
            /** Format: int32 */
            revision: number;
            to: string;
            transition?: string | null;
        };
        TransitionModerationView: {
            approvals: components["schemas"]["TransitionApprovalsView"];
            approved: boolean;
            fourEyes: boolean;
            /** Format: int32 */
            revision: number;
            state: components["schemas"]["StateView"];
            status: string;
            transitions: components["schemas"]["TransitionOfferView"][];
            /** Format: int32 */
            version: number;
        };
        TransitionOfferView: {
            allowed: boolean;
            key: string;
            name: string;
            noteRequired: boolean;
            refusals: components["schemas"]["Refusal"][];
            roles: string[];
            to: components["schemas"]["StateView"];
        };
        TransitionRequest: {
            /** @example Facts checked. */
            note?: string | null;
            /** @example approve */
            transition: string;
        };
        Trouble: {
            cause: string;
            code: string;
            detail: string;
            /** @enum {string} */
            severity: "info" | "warning" | "error";
            solution: string;
            title: string;
        };
        UnderstandingChoice: {
            expression: string;
            text: string;
        };
        UnderstandingNotUnderstood: {
            detail: string;
            /** Format: int32 */
            length: number;
            /** Format: int32 */
            position: number;
        };
        UnderstandingQuestion: {
            choices: components["schemas"]["UnderstandingChoice"][];
            /** Format: int32 */
            length: number;
            /** Format: int32 */
            position: number;
            text: string;
        };
        Unplanned: {
            channels: number[];
            /** Format: int64 */
            id: number;
            title: string;
            type: string;
            /** Format: date-time */
            updatedAt: string;
        };
        Verification: {
            broken?: components["schemas"]["VerificationBroken"] | null;
            /** Format: int64 */
            entries: number;
            head?: components["schemas"]["VerificationHead"] | null;
            intact: boolean;
            pruned: components["schemas"]["VerificationPruned"][];
            /** Format: int64 */
            sealedThrough: number;
            /** Format: int64 */
            seals: number;
            /** Format: int64 */
            unsealed: number;
        };
        VerificationBroken: {
            cause: string;
            code: string;
            /** Format: int64 */
            position?: number | null;
            /** Format: int64 */
            seal?: number | null;
            solution: string;
        };
        VerificationHead: {
            hash: string;
            /** Format: int64 */
            seal: number;
            /** Format: date-time */
            sealedAt: string;
        };
        VerificationPruned: {
            /** Format: int64 */
            first: number;
            /** Format: int64 */
            last: number;
        };
        Waiting: {
            /** Format: int32 */
            approvals: number;
            /** Format: int32 */
            approvalsRequired: number;
            assignees: components["schemas"]["Assignee"][];
            /** Format: int64 */
            contentId: number;
            contentType: string;
            forMe: boolean;
            forRole: boolean;
            /** Format: int32 */
            openComments: number;
            /** Format: int32 */
            revision: number;
            /** Format: date-time */
            scheduledAt?: string | null;
            /** Format: date-time */
            since: string;
            state: components["schemas"]["ModerationState"];
            title: string;
            /** Format: int32 */
            version: number;
        };
        WaitReason: {
            /** Format: int64 */
            afterId: number;
            afterTitle: string;
            because: string;
            /** Format: int64 */
            deliveryId?: number | null;
            /** Format: int64 */
            dependencyId: number;
            released: boolean;
            state: string;
            /** Format: date-time */
            until?: string | null;
        };
        /**
         * @example {
         *       "states": [
         *         {
         *           "key": "draft",
         *           "name": "Draft",
         *           "color": "gray",
         *           "kind": "draft"
         *         },
         *         {
         *           "key": "legal",
         *           "name": "With legal",
         *           "color": "orange",
         *           "kind": "review"
         *         },
         *         {
         *           "key": "approved",
         *           "name": "Approved",
         *           "color": "blue",
         *           "kind": "approved"
         *         },
         *         {
         *           "key": "published",
         *           "name": "Published",
         *           "color": "green",
         *           "kind": "published"
         *         }
         *       ],
         *       "transitions": [
         *         {
         *           "key": "submit",
         *           "name": "To legal",
         *           "from": "draft",
         *           "to": "legal",
         *           "roles": [
         *             "owner",
         *             "editor",
         *             "author"
         *           ]
         *         },
         *         {
         *           "key": "approve",
         *           "name": "Approve",
         *           "from": "legal",
         *           "to": "approved",
         *           "roles": [
         *             "owner",
         *             "editor"
         *           ]
         *         },
         *         {
         *           "key": "return",
         *           "name": "Return",
         *           "from": "legal",
         *           "to": "draft",
         *           "roles": [
         *             "owner",
         *             "editor"
         *           ],
         *           "noteRequired": true
         *         },
         *         {
         *           "key": "publish",
         *           "name": "Publish",
         *           "from": "approved",
         *           "to": "published",
         *           "roles": []
         *         }
         *       ],
         *       "fourEyes": true,
         *       "minimumApprovals": 2,
         *       "afterPublish": "published",
         *       "mapping": {
         *         "needs-review": "legal"
         *       }
         *     }
         */
        WorkflowRequest: {
            afterPublish?: string | null;
            afterUnpublish?: string | null;
            fourEyes?: boolean | null;
            mapping?: {
                [key: string]: string;
            } | null;
            /** Format: int32 */
            minimumApprovals?: number | null;
            states?: components["schemas"]["WorkflowRequestStateRequest"][] | null;
            transitions?: components["schemas"]["WorkflowRequestTransitionRequest"][] | null;
        };
        WorkflowRequestStateRequest: {
            color?: string | null;
            key?: string | null;
            /** @enum {string|null} */
            kind?: "draft" | "review" | "approved" | "published" | "archived" | null;
            name?: string | null;
            /** Format: int32 */
            position?: number | null;
        };
        WorkflowRequestTransitionRequest: {
            from?: string | null;
            key?: string | null;
            name?: string | null;
            noteRequired?: boolean | null;
            roles?: string[] | null;
            to?: string | null;
        };
        WorkflowView: {
            afterPublish?: string | null;
            afterUnpublish?: string | null;
            /** Format: date-time */
            changedAt?: string | null;
            changedBy?: string | null;
            configured: boolean;
            contentType: string;
            fourEyes: boolean;
            /** Format: int32 */
            minimumApprovals: number;
            states: components["schemas"]["StateView"][];
            transitions: components["schemas"]["WorkflowViewTransitionView"][];
            /** Format: int32 */
            version: number;
        };
        WorkflowViewTransitionView: {
            from: string;
            key: string;
            name: string;
            noteRequired: boolean;
            roles: string[];
            to: string;
        };
        WorkspaceFacts: {
            /** Format: int64 */
            id: number;
            /** @example The Daily */
            name: string;
            /** @example the-daily */
            slug: string;
            /** @example Europe/Paris */
            timeZone: string;
            /** Format: int32 */
            version: number;
        };
        WorkspaceRequest: {
            /** @example The Daily */
            name?: string | null;
            /** @example Europe/Paris */
            timeZone?: string | null;
        };
        WorkspaceView: {
            /** Format: int64 */
            id: number;
            name: string;
            role: string;
            slug: string;
            timeZone: string;
        };
    };
    responses: {
        /** @description Any fault: its type says which, its solution what to do */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "Account.password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountNewPassword"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountEnded"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Account.sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOwnAccountOpenSession"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Account.endOthers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountEnded"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Account.end": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    "ApiKey.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageApiKey"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "ApiKey.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApiKeyNewKey"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyCreatedKey"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "ApiKey.revoke": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    "Audit.entries": {
        parameters: {
            query?: {
                /**
                 * @description who did it
                 * @example account/1
                 */
                actor?: string | null;
                /**
                 * @description number of a channel
                 * @example 3
                 */
                channel?: string | null;
                /**
                 * @description number of a content
                 * @example 12
                 */
                content?: string | null;
                cursor?: string;
                /**
                 * @description number of a delivery
                 * @example 99
                 */
                delivery?: string | null;
                /**
                 * @description happened then or later, RFC 3339
                 * @example 2026-01-01T00:00:00Z
                 */
                from?: string | null;
                /**
                 * @description publish, update, unpublish, delete, or an event's type
                 * @example publish
                 */
                kind?: string | null;
                limit?: number;
                /**
                 * @description what gave it its time: member, api-key, series, batch, assignment
                 * @example series
                 */
                origin?: string | null;
                /**
                 * @description published, withdrawn, failed, missed or unconfirmed
                 * @example published
                 */
                outcome?: string | null;
                /**
                 * @description happened before then, RFC 3339
                 * @example 2026-02-01T00:00:00Z
                 */
                to?: string | null;
            };
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageEntry"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Audit.export": {
        parameters: {
            query?: {
                /**
                 * @description who did it
                 * @example account/1
                 */
                actor?: string | null;
                /**
                 * @description number of a channel
                 * @example 3
                 */
                channel?: string | null;
                /**
                 * @description number of a content
                 * @example 12
                 */
                content?: string | null;
                /**
                 * @description number of a delivery
                 * @example 99
                 */
                delivery?: string | null;
                /**
                 * @description jsonl or csv
                 * @example jsonl
                 */
                format?: string;
                /**
                 * @description happened then or later, RFC 3339
                 * @example 2026-01-01T00:00:00Z
                 */
                from?: string | null;
                /**
                 * @description publish, update, unpublish, delete, or an event's type
                 * @example publish
                 */
                kind?: string | null;
                /**
                 * @description what gave it its time: member, api-key, series, batch, assignment
                 * @example series
                 */
                origin?: string | null;
                /**
                 * @description published, withdrawn, failed, missed or unconfirmed
                 * @example published
                 */
                outcome?: string | null;
                /**
                 * @description happened before then, RFC 3339
                 * @example 2026-02-01T00:00:00Z
                 */
                to?: string | null;
            };
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/jsonl": string;
                    "text/csv": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Audit.seals": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageHistorySealView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Audit.verify": {
        parameters: {
            query?: {
                /** @description a seal's hash that was kept elsewhere and must be among them */
                head?: string;
            };
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Verification"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Batch.list": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                /** @description shift, import, template … */
                operation?: string;
            };
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageBatchReport"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Batch.run": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BatchRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchReport"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Batch.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchReport"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Batch.deliveries": {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchNow"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Batch.undo": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchReport"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Bundle.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: components["schemas"]["BundleTemplate"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Bundle.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BundleTemplateRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BundleTemplate"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Bundle.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BundleTemplate"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Bundle.put": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                "If-Match"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BundleTemplateRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BundleTemplate"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Bundle.delete": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                "If-Match"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    "Bundle.apply": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BundleApplyRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bundle"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Bundle.bundles": {
        parameters: {
            query?: {
                /** @description Only the one this content was made for */
                content?: number;
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageBundle"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Bundle.bundle": {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bundle"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Channel.list": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageChannelView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Channel.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChannelConnect"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "ConflictSettings.getOfChannel": {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                channelId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConflictSettingsView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "ConflictSettings.putOfChannel": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                "If-Match"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                channelId: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConflictSettingsSettingsRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConflictSettingsView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Channel.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Channel.delete": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                "If-Match"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    "Channel.change": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                "If-Match"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChannelChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Assignment.preview": {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentViewsOfChannel"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Assignment.freeTimes": {
        parameters: {
            query?: {
                /** @description whose categories count; any when left out */
                content?: number;
                count?: number;
                /** @description none before it: an instant, or a time on the channel's clock */
                from?: string;
            };
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentViewsFree"][];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Channel.test": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Channel.testBeforeSaving": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChannelTry"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "ClientLink.list": {
        parameters: {
            query?: {
                /** @description only links that show this content */
                content?: number;
                cursor?: string;
                limit?: number;
                /** @description open, expired or revoked */
                state?: string;
            };
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageClientLink"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "ClientLink.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClientLinkNewLink"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientLinkMadeLink"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "ClientLink.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientLink"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "ClientLink.renew": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ClientLinkRenewal"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientLinkMadeLink"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "ClientLink.revoke": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientLink"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "ClientLink.visits": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageClientVisit"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "PublicReview.link": {
        parameters: {
            query?: never;
            header?: {
                "Client-Link"?: string;
                "Client-Pass"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicViewsLink"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "PublicReview.content": {
        parameters: {
            query?: never;
            header?: {
                "Client-Link"?: string;
                "Client-Pass"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicViewsDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "PublicReview.approve": {
        parameters: {
            query?: never;
            header?: {
                "Client-Link"?: string;
                "Client-Pass"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublicReviewDecision"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicViewsVerdict"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "PublicReview.askForChanges": {
        parameters: {
            query?: never;
            header?: {
                "Client-Link"?: string;
                "Client-Pass"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublicReviewDecision"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicViewsVerdict"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "PublicReview.changes": {
        parameters: {
            query?: never;
            header?: {
                "Client-Link"?: string;
                "Client-Pass"?: string;
            };
            path: {
                id: number;
                since: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevisionDiff"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "PublicReview.comment": {
        parameters: {
            query?: never;
            header?: {
                "Client-Link"?: string;
                "Client-Pass"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublicReviewNewComment"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicViewsDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "PublicReview.media": {
        parameters: {
            query?: never;
            header?: {
                "Client-Link"?: string;
                "Client-Pass"?: string;
            };
            path: {
                sha256: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "PublicReview.unlock": {
        parameters: {
            query?: never;
            header?: {
                "Client-Link"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublicReviewPasscode"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicReviewPass"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "ClientFeedback.settings": {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientSettings"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "ClientFeedback.put": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                "If-Match"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClientFeedbackSettingsRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientSettings"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "ConflictSettings.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConflictSettingsView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "ConflictSettings.put": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                "If-Match"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConflictSettingsSettingsRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConflictSettingsView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Conflict.list": {
        parameters: {
            query?: {
                channel?: number;
                cursor?: string;
                delivery?: number;
                from?: string;
                kind?: string[];
                limit?: number;
                severity?: string[];
                state?: string[];
                to?: string;
            };
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageConflict"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Conflict.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConflictDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Conflict.reopen": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                "If-Match"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConflictDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Conflict.resolve": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                "If-Match"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConflictResolveRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConflictDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Conflict.counts": {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConflictReadsCounts"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Conflict.marks": {
        parameters: {
            query: {
                channel?: number;
                from: string;
                to: string;
            };
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: components["schemas"]["ConflictReadsMark"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Content.list": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                /** @description words in the title or the slug */
                q?: string;
                /** @description draft, review or approved; published means approved */
                status?: string;
                /** @description key of a content type */
                type?: string;
            };
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageContentView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Content.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContentRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContentView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "ContentType.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageContentType"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "ContentType.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContentTypeNewType"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContentType"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "ContentType.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContentType"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "ContentType.edit": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                "If-Match"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContentTypeTypeEdit"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContentType"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Content.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContentView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Content.delete": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                "If-Match"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    "Content.revise": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                "If-Match"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContentRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContentView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Approval.approve": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                "If-Match"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ApprovalApprove"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContentView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Assignee.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: components["schemas"]["Assignee"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Assignee.assign": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssigneeAssignRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assignee"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Assignee.unassign": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                assignee: number;
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    "Queue.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueuePosition"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Queue.change": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QueueChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueuePosition"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "ClientFeedback.ofContent": {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientFeedbackFeedback"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "ClientFeedback.answer": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                comment: number;
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClientFeedbackNewAnswer"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientAnswersAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "ReviewComment.list": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                /** @description whether the quote is gone from the newest revision */
                outdated?: boolean;
                /** @description true or false; all when left out */
                resolved?: boolean;
            };
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageReviewComment"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "ReviewComment.add": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommentRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewComment"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "ReviewComment.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                comment: number;
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewComment"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "ReviewComment.delete": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                "If-Match"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                comment: number;
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    "ReviewComment.edit": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                "If-Match"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                comment: number;
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommentTextRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewComment"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "ReviewComment.reopen": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                comment: number;
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewComment"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "ReviewComment.reply": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                comment: number;
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommentTextRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewComment"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "ReviewComment.resolve": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                comment: number;
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewComment"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Schedule.deliveries": {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: components["schemas"]["Delivery"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "ContentFreshness.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContentFreshnessDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "ContentFreshness.put": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                "If-Match"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContentFreshnessOwnRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContentFreshnessDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Period.plan": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                "If-Match"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PeriodRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeriodAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Revision.preview": {
        parameters: {
            query?: {
                /**
                 * @description number of a channel
                 * @example 3
                 */
                channel?: number;
                revision?: number;
            };
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Acting.publish": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                "If-Match"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ActingPublishRequest"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActingActed"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Acting.previewPublish": {
        parameters: {
            query?: {
                /** @description ids; the content's own when left out */
                channels?: number[];
            };
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActingPreview"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Approval.giveBack": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                "If-Match"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ApprovalReturn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContentView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "ContentFreshness.reviews": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageContentReview"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "ContentFreshness.review": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                "If-Match"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContentFreshnessReviewRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContentFreshnessDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "ContentFreshness.undo": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
                review: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContentFreshnessDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Revision.list": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageRevisionView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Revision.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevisionView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Revision.diff": {
        parameters: {
            query?: {
                /** @description number of the older revision; 0 compares with nothing */
                from?: number;
            };
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevisionDiff"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Revision.restore": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                "If-Match"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
                number: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["RevisionRestoreRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContentView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Schedule.schedule": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                "If-Match"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScheduleRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Scheduled"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Standing.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContentStanding"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Approval.submit": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                "If-Match"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContentView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Transition.transitions": {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransitionModerationView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Transition.take": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                "If-Match"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransitionRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransitionModerationView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Transition.history": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageTransitionHistoryView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Acting.unpublish": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                "If-Match"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ActingUnpublishRequest"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActingActed"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Acting.previewUnpublish": {
        parameters: {
            query?: {
                /** @description ids; the content's own when left out */
                channels?: number[];
            };
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActingPreview"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Schedule.unschedule": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                "If-Match"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ScheduleChannelsRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: components["schemas"]["Delivery"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Delivery.list": {
        parameters: {
            query?: {
                /** @description publish, update, unpublish or delete */
                action?: string | null;
                /** @description numbers of channels */
                channel?: string[] | null;
                /** @description number of a content */
                content?: string | null;
                /** @description nextCursor of the page before */
                cursor?: string | null;
                /** @description due then or later, RFC 3339 */
                from?: string | null;
                /** @description 1 to 200; 50 when left out */
                limit?: string | null;
                /** @description the channels' platform */
                platform?: string | null;
                /** @description code of the problem, such as delivery.too_late */
                problem?: string | null;
                /** @description words in the title */
                q?: string | null;
                /** @description due, -due, changed or -changed */
                sort?: string | null;
                /** @description states: scheduled,held,missed,published,withdrawn,failed,unconfirmed,cancelled */
                state?: string[] | null;
                /** @description due before then, RFC 3339 */
                to?: string | null;
                /** @description key of the contents' type, such as article */
                type?: string | null;
            };
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageDelivery"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Delivery.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Decision.cancel": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                "If-Match"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Delivery"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Decision.hold": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                "If-Match"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["DecisionNoteRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Delivery"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Decision.publishNow": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                "If-Match"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Delivery"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Decision.release": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                "If-Match"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Delivery"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Decision.reschedule": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                "If-Match"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecisionRescheduleRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionRescheduled"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Decision.resolve": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                "If-Match"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecisionResolveRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Delivery"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Decision.retry": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                "If-Match"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Delivery"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Decision.skip": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                "If-Match"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["DecisionNoteRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Delivery"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "DryRun.atRisk": {
        parameters: {
            query?: {
                channel?: number;
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageRiskRowsListed"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Delivery.counts": {
        parameters: {
            query?: {
                /** @description publish, update, unpublish or delete */
                action?: string | null;
                /** @description numbers of channels */
                channel?: string[] | null;
                /** @description number of a content */
                content?: string | null;
                /** @description nextCursor of the page before */
                cursor?: string | null;
                /** @description due then or later, RFC 3339 */
                from?: string | null;
                /** @description 1 to 200; 50 when left out */
                limit?: string | null;
                /** @description the channels' platform */
                platform?: string | null;
                /** @description code of the problem, such as delivery.too_late */
                problem?: string | null;
                /** @description words in the title */
                q?: string | null;
                /** @description due, -due, changed or -changed */
                sort?: string | null;
                /** @description states: scheduled,held,missed,published,withdrawn,failed,unconfirmed,cancelled */
                state?: string[] | null;
                /** @description due before then, RFC 3339 */
                to?: string | null;
                /** @description key of the contents' type, such as article */
                type?: string | null;
            };
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryCounts"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Delivery.days": {
        parameters: {
            query?: {
                /** @description publish, update, unpublish or delete */
                action?: string | null;
                /** @description numbers of channels */
                channel?: string[] | null;
                /** @description number of a content */
                content?: string | null;
                /** @description nextCursor of the page before */
                cursor?: string | null;
                /**
                 * @description the day after the last
                 * @example 2027-01-01
                 */
                endDay?: string | null;
                /**
                 * @description the first day
                 * @example 2026-01-01
                 */
                firstDay?: string | null;
                /** @description due then or later, RFC 3339 */
                from?: string | null;
                /** @description 1 to 200; 50 when left out */
                limit?: string | null;
                /** @description the channels' platform */
                platform?: string | null;
                /** @description code of the problem, such as delivery.too_late */
                problem?: string | null;
                /** @description words in the title */
                q?: string | null;
                /** @description due, -due, changed or -changed */
                sort?: string | null;
                /** @description states: scheduled,held,missed,published,withdrawn,failed,unconfirmed,cancelled */
                state?: string[] | null;
                /**
                 * @description on whose wall calendar; the workspace's when left out
                 * @example Europe/Paris
                 */
                timeZone?: string | null;
                /** @description due before then, RFC 3339 */
                to?: string | null;
                /** @description key of the contents' type, such as article */
                type?: string | null;
            };
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DayCount"][];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Delivery.missed": {
        parameters: {
            query?: {
                /** @description publish, update, unpublish or delete */
                action?: string | null;
                /** @description numbers of channels */
                channel?: string[] | null;
                /** @description number of a content */
                content?: string | null;
                /** @description nextCursor of the page before */
                cursor?: string | null;
                /** @description due then or later, RFC 3339 */
                from?: string | null;
                /** @description 1 to 200; 50 when left out */
                limit?: string | null;
                /** @description the channels' platform */
                platform?: string | null;
                /** @description code of the problem, such as delivery.too_late */
                problem?: string | null;
                /** @description words in the title */
                q?: string | null;
                /** @description due, -due, changed or -changed */
                sort?: string | null;
                /** @description states: scheduled,held,missed,published,withdrawn,failed,unconfirmed,cancelled */
                state?: string[] | null;
                /** @description due before then, RFC 3339 */
                to?: string | null;
                /** @description key of the contents' type, such as article */
                type?: string | null;
            };
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PagePastDue"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Delivery.pastDue": {
        parameters: {
            query?: {
                /** @description publish, update, unpublish or delete */
                action?: string | null;
                /** @description numbers of channels */
                channel?: string[] | null;
                /** @description number of a content */
                content?: string | null;
                /** @description nextCursor of the page before */
                cursor?: string | null;
                /** @description due then or later, RFC 3339 */
                from?: string | null;
                /** @description 1 to 200; 50 when left out */
                limit?: string | null;
                /** @description the channels' platform */
                platform?: string | null;
                /** @description code of the problem, such as delivery.too_late */
                problem?: string | null;
                /** @description words in the title */
                q?: string | null;
                /** @description due, -due, changed or -changed */
                sort?: string | null;
                /** @description states: scheduled,held,missed,published,withdrawn,failed,unconfirmed,cancelled */
                state?: string[] | null;
                /** @description due before then, RFC 3339 */
                to?: string | null;
                /** @description key of the contents' type, such as article */
                type?: string | null;
            };
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PagePastDue"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Delivery.upcoming": {
        parameters: {
            query?: {
                /** @description publish, update, unpublish or delete */
                action?: string | null;
                /** @description numbers of channels */
                channel?: string[] | null;
                /** @description number of a content */
                content?: string | null;
                /** @description nextCursor of the page before */
                cursor?: string | null;
                /** @description due then or later, RFC 3339 */
                from?: string | null;
                /** @description 1 to 200; 50 when left out */
                limit?: string | null;
                /** @description the channels' platform */
                platform?: string | null;
                /** @description code of the problem, such as delivery.too_late */
                problem?: string | null;
                /** @description words in the title */
                q?: string | null;
                /** @description due, -due, changed or -changed */
                sort?: string | null;
                /** @description states: scheduled,held,missed,published,withdrawn,failed,unconfirmed,cancelled */
                state?: string[] | null;
                /** @description due before then, RFC 3339 */
                to?: string | null;
                /** @description key of the contents' type, such as article */
                type?: string | null;
            };
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageDelivery"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Dependency.list": {
        parameters: {
            query?: {
                content?: number;
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageDependency"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Dependency.declare": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DependencyRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dependency"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Dependency.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dependency"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Dependency.remove": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    "Dependency.explain": {
        parameters: {
            query: {
                content: number;
            };
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: components["schemas"]["WaitReason"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "DryRun.dryRun": {
        parameters: {
            query?: {
                /**
                 * @description number of a channel
                 * @example 3
                 */
                channel?: number;
                cursor?: string;
                /**
                 * @description days ahead, 1 to 90
                 * @example 7
                 */
                days?: number;
                limit?: number;
                /**
                 * @description info, warning or error
                 * @example error
                 */
                severity?: string;
            };
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DryRunAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "DryRun.text": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TextRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DryRunTextAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Event.list": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                subject?: string;
            };
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageRecordedEvent"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "EventStream.stream": {
        parameters: {
            query?: never;
            header?: {
                "Last-Event-ID"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The events */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example id: 41
                     *     event: ready
                     *     data: {}
                     *
                     *     id: 42
                     *     event: event
                     *     data: {"id":42,"type":"content-created","subject":"content/7","actor":"account/1","occurredAt":"2026-01-20T14:00:00Z","data":{}}
                     */
                    "text/event-stream": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Import.export": {
        parameters: {
            query?: {
                /** @description csv or xlsx */
                format?: string;
                /** @description words in the title or the slug */
                q?: string;
                /** @description draft, review or approved */
                status?: string;
            };
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Freshness.list": {
        parameters: {
            query?: {
                /** @description live on that channel */
                channel?: number;
                cursor?: string;
                /** @description due then or later */
                from?: string;
                limit?: number;
                /** @description words in the title */
                q?: string;
                /** @description due, -due, reviewed or -reviewed */
                sort?: string;
                /** @description fresh, due-soon, overdue, never, not-live; several with commas */
                state?: string[];
                /** @description due before then */
                to?: string;
                /** @description content type */
                type?: string;
            };
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageContentFreshness"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Freshness.run": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkReviewRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkReviewReport"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Freshness.counts": {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FreshnessCounts"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "FreshnessSettings.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FreshnessSettingsView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "FreshnessSettings.put": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                "If-Match"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FreshnessSettingsSettingsRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FreshnessSettingsView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "FreshnessSettings.types": {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: components["schemas"]["FreshnessSettingsView"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "FreshnessSettings.getOfType": {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                type: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FreshnessSettingsView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "FreshnessSettings.putOfType": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                "If-Match"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                type: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FreshnessSettingsSettingsRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FreshnessSettingsView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "History.list": {
        parameters: {
            query?: {
                /**
                 * @description who did it
                 * @example account/1
                 */
                actor?: string | null;
                /**
                 * @description number of a channel
                 * @example 3
                 */
                channel?: string | null;
                /**
                 * @description number of a content
                 * @example 12
                 */
                content?: string | null;
                cursor?: string;
                /**
                 * @description number of a delivery
                 * @example 99
                 */
                delivery?: string | null;
                /**
                 * @description happened then or later, RFC 3339
                 * @example 2026-01-01T00:00:00Z
                 */
                from?: string | null;
                /**
                 * @description publish, update, unpublish, delete, or an event's type
                 * @example publish
                 */
                kind?: string | null;
                limit?: number;
                /**
                 * @description what gave it its time: member, api-key, series, batch, assignment
                 * @example series
                 */
                origin?: string | null;
                /**
                 * @description published, withdrawn, failed, missed or unconfirmed
                 * @example published
                 */
                outcome?: string | null;
                /**
                 * @description happened before then, RFC 3339
                 * @example 2026-02-01T00:00:00Z
                 */
                to?: string | null;
            };
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageEntry"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "HolidayCalendar.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: components["schemas"]["HolidayCalendarView"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "HolidayCalendar.fetch": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HolidayCalendarFetchRequest"];
                "text/calendar": string;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HolidayCalendarView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "HolidayCalendar.delete": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    "Import.run": {
        parameters: {
            query?: {
                /** @description only tell what would happen */
                dryRun?: boolean;
                /** @description heading=column; nothing after = leaves it out; may be repeated */
                map?: string[];
                /** @description use the rows that can be used */
                partial?: boolean;
                /** @description draft, review or approved, where a row does not say */
                status?: string;
                /** @description of times whose row does not say; else each channel's own */
                timeZone?: string;
            };
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file?: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchReport"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Import.look": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file?: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportSheet"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Import.template": {
        parameters: {
            query?: {
                /** @description csv or xlsx */
                format?: string;
            };
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Invitation.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageInvitation"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Invitation.invite": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationNewInvitation"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationMadeInvitation"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Invitation.revoke": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    "Join.look": {
        parameters: {
            query?: never;
            header?: {
                "Invitation-Token"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JoiningOffer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Join.join": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JoinAcceptance"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Me.me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Media.upload": {
        parameters: {
            query?: {
                alt?: string;
            };
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file?: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MediaView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Media.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                sha256: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Member.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageMemberView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Member.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Member.remove": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberRemoval"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Member.changeRole": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                "If-Match"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MemberRoleRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Member.removal": {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberRemoval"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Member.leave": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberRemoval"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Mention.list": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                /** @description true or false; all when left out */
                unread?: boolean;
            };
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageMention"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Mention.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Mention"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Mention.unread": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Mention"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Mention.counts": {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MentionUnread"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Mention.readAll": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MentionMarked"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Milestone.list": {
        parameters: {
            query?: {
                campaign?: string;
                from?: string;
                to?: string;
            };
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: components["schemas"]["Milestone"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Milestone.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MilestoneRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Milestone"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Milestone.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Milestone"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Milestone.put": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                "If-Match"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MilestoneRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Milestone"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Milestone.delete": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                "If-Match"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    "Milestone.tie": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                content: number;
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Milestone"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Milestone.untie": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                content: number;
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Milestone"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Monitor.attempts": {
        parameters: {
            query?: {
                /**
                 * @description number of a channel
                 * @example 3
                 */
                channel?: number;
                /**
                 * @description 1 to 168
                 * @example 6
                 */
                hours?: number;
                /**
                 * @description the channels' platform
                 * @example site
                 */
                platform?: string;
            };
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MonitorAttempts"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Monitor.channels": {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MonitorChannels"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Monitor.figures": {
        parameters: {
            query?: {
                /**
                 * @description 1 to 168
                 * @example 24
                 */
                hours?: number;
            };
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Figures"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Monitor.servers": {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Servers"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Assignment.assign": {
        parameters: {
            query?: {
                /** @description only say what would be done */
                dryRun?: boolean;
            };
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentGiven"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Backup.backup": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["BackupRequest"];
            };
        };
        responses: {
            /** @description The archive */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/gzip": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "CleanUp.cleanUp": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["CleanUpRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CleanUpAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Operations.processDue": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperationsProcessed"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Operations.publishLog": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PagePublishLogEntry"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "TimeRules.recompute": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["TimeRulesRecomputeRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimeRecomputationReport"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Assignment.rescheduleFailed": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["AssignmentRescheduleRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentRescheduledView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "SecretsKey.rotate": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecretsKeyRotated"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Period.list": {
        parameters: {
            query?: {
                content?: number;
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PagePeriod"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Period.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Period"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Period.change": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                "If-Match"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PeriodChangeRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeriodAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Period.cancel": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                "If-Match"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Period"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Platform.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PagePlatformView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Igny8.publish": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Igny8PublishRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Igny8ContentView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Release.list": {
        parameters: {
            query?: {
                /** @description Only those that a delivery of this content goes with */
                content?: number;
                cursor?: string;
                /** @description Only the one this delivery goes with */
                delivery?: number;
                limit?: number;
            };
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageRelease"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Release.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReleaseRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Release"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Release.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Release"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Release.cancel": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                "If-Match"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Release"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Release.check": {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: components["schemas"]["ReleaseLine"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Release.hold": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                "If-Match"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ReleaseNoteRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Release"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Release.add": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                "If-Match"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReleaseMembersRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Release"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Release.remove": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                "If-Match"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                delivery: number;
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Release"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Release.release": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                "If-Match"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Release"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Release.move": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                "If-Match"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReleaseMoveRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Release"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "ReviewQueue.list": {
        parameters: {
            query?: {
                cursor?: string;
                /** @description me (asked by name, drafts to be written too), role (a step is open to the caller's role, and to the caller), us (one or the other; usual), unassigned (in review, nobody is asked by name to review it), anybody */
                for?: string;
                limit?: number;
                /** @description key of a state */
                state?: string;
            };
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageWaiting"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "ReviewQueue.counts": {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewQueueCounts"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "ScheduleExpression.interpret": {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: string;
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScheduleExpressionExpressionRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScheduleExpressionsInterpretation"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Template.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: components["schemas"]["ScheduleTemplate"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Template.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TemplateRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScheduleTemplate"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Template.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScheduleTemplate"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Template.put": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                "If-Match"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TemplateRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScheduleTemplate"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Template.delete": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                "If-Match"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    "Template.apply": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TemplateApplyRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchReport"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Series.list": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                /** @description active, paused or ended */
                state?: string;
            };
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageSeriesView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Series.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SeriesRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeriesView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Series.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeriesView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Series.delete": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                "If-Match"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    "Series.change": {
        parameters: {
            query?: {
                /** @description recurrenceId of the occurrence, for this and following */
                occurrence?: string;
                scope?: string;
            };
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                "If-Match"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SeriesRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeriesView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Series.occurrences": {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeriesOccurrence"][];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Series.moveOne": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                "If-Match"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
                recurrenceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SeriesMoveRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeriesOccurrence"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Series.restore": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                "If-Match"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
                recurrenceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeriesOccurrence"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Series.skip": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                "If-Match"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
                recurrenceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeriesOccurrence"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Series.pause": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                "If-Match"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeriesView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Series.resume": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                "If-Match"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeriesView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Series.marks": {
        parameters: {
            query: {
                from: string;
                to: string;
            };
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeriesMarks"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Series.preview": {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: string;
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SeriesRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreviewsPreview"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Session.current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Session.signIn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SessionCredentials"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Session.signOut": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    "Setup.needed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SetupNeeded"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Setup.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetupNewOwner"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SetupOwner"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Settings.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                siteId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingsView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Settings.put": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                "If-Match"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                siteId: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JsonNode"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingsView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Settings.patch": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                "If-Match"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                siteId: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JsonNode"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingsView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Settings.slots": {
        parameters: {
            query?: {
                days?: number;
            };
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                siteId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingsPreview"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Settings.supposedSlots": {
        parameters: {
            query?: {
                days?: number;
            };
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                siteId: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JsonNode"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingsPreview"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Milestone.timeline": {
        parameters: {
            query: {
                campaign?: string;
                /** @example 2026-01-01T00:00:00Z */
                from: string;
                /** @example 2026-02-01T00:00:00Z */
                to: string;
            };
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Timeline"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Unplanned.list": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                /** @description words in the title */
                q?: string;
                /** @description key of a content type */
                type?: string;
            };
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageUnplanned"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Workflow.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: components["schemas"]["WorkflowView"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Workflow.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                contentType: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkflowView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Workflow.put": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                "If-Match"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                contentType: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkflowRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkflowView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Workflow.reset": {
        parameters: {
            query?: {
                /** @description old:new, several with commas: legal:needs-review */
                mapping?: string[];
            };
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                "If-Match"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                contentType: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkflowView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Workspace.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspaceFacts"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Workspace.change": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                "If-Match"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkspaceRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspaceFacts"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Igny8.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Igny8ContentView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Igny8.reschedule": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Igny8ScheduleRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Igny8ContentView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Igny8.schedule": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Igny8ScheduleRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Igny8ContentView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "Igny8.unschedule": {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats with the same key get the first one's answer */
                "Idempotency-Key"?: string;
                /** @description Slug or id, for members of several workspaces */
                "X-Workspace"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Igny8ContentView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
}
