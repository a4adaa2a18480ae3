CREATE TABLE `auth_account` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`provider_id` text NOT NULL,
	`user_id` text NOT NULL,
	`access_token` text,
	`refresh_token` text,
	`id_token` text,
	`access_token_expires_at` integer,
	`refresh_token_expires_at` integer,
	`scope` text,
	`password` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `auth_user`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `auth_accounts_of_user` ON `auth_account` (`user_id`);--> statement-breakpoint
CREATE TABLE `auth_session` (
	`id` text PRIMARY KEY NOT NULL,
	`expires_at` integer NOT NULL,
	`token` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`ip_address` text,
	`user_agent` text,
	`user_id` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `auth_user`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `auth_session_token_unique` ON `auth_session` (`token`);--> statement-breakpoint
CREATE INDEX `auth_sessions_of_user` ON `auth_session` (`user_id`);--> statement-breakpoint
CREATE TABLE `auth_user` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`email_verified` integer DEFAULT false NOT NULL,
	`image` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`role` text NOT NULL,
	`advisor_id` text,
	`language` text DEFAULT 'es' NOT NULL,
	`active` integer DEFAULT true NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `auth_user_email_unique` ON `auth_user` (`email`);--> statement-breakpoint
CREATE TABLE `auth_verification` (
	`id` text PRIMARY KEY NOT NULL,
	`identifier` text NOT NULL,
	`value` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `auth_verifications_by_identifier` ON `auth_verification` (`identifier`);--> statement-breakpoint
CREATE TABLE `sign_in_links` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `auth_user`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `sign_in_links_of_user` ON `sign_in_links` (`user_id`);--> statement-breakpoint
CREATE TABLE `command_keys` (
	`key` text PRIMARY KEY NOT NULL,
	`incident_id` text NOT NULL,
	`version` integer NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `counters` (
	`name` text PRIMARY KEY NOT NULL,
	`value` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `feed` (
	`position` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`kind` text NOT NULL,
	`incident_id` text,
	`version` integer,
	`opened` integer DEFAULT false NOT NULL,
	`by_user_id` text
);
--> statement-breakpoint
CREATE TABLE `settings` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `attachments` (
	`id` text PRIMARY KEY NOT NULL,
	`content_id` text NOT NULL,
	`file_hash` text NOT NULL,
	`filename` text NOT NULL,
	`mime_type` text NOT NULL,
	`bytes` integer NOT NULL,
	`cid` text
);
--> statement-breakpoint
CREATE INDEX `attachments_of_content` ON `attachments` (`content_id`);--> statement-breakpoint
CREATE TABLE `contents` (
	`id` text PRIMARY KEY NOT NULL,
	`incident_id` text NOT NULL,
	`salt` blob,
	`body` text
);
--> statement-breakpoint
CREATE INDEX `contents_of_incident` ON `contents` (`incident_id`);--> statement-breakpoint
CREATE TABLE `incident_events` (
	`incident_id` text NOT NULL,
	`version` integer NOT NULL,
	`at` integer NOT NULL,
	`type` text NOT NULL,
	`actor` text NOT NULL,
	`facts` text NOT NULL,
	`content_hash` text,
	`hash` text NOT NULL,
	PRIMARY KEY(`incident_id`, `version`)
);
--> statement-breakpoint
CREATE TABLE `incidents` (
	`id` text PRIMARY KEY NOT NULL,
	`folio` text NOT NULL,
	`folio_key` integer NOT NULL,
	`version` integer NOT NULL,
	`state` text NOT NULL,
	`last_hash` text NOT NULL,
	`status` text NOT NULL,
	`subject` text NOT NULL,
	`snippet` text NOT NULL,
	`channel_kind` text NOT NULL,
	`received_at` integer NOT NULL,
	`last_activity_at` integer NOT NULL,
	`account_id` text,
	`contact_id` text,
	`reporter` text,
	`reporter_address` text,
	`system_id` text,
	`advisor_id` text,
	`urgent_by` text,
	`coverage_verdict` text NOT NULL,
	`coverage_because` text NOT NULL,
	`plan_name` text,
	`clock_kind` text,
	`next_due_at` integer,
	`is_open` integer NOT NULL,
	`sort_due` integer NOT NULL,
	`sort_rank` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `incidents_folio_key` ON `incidents` (`folio_key`);--> statement-breakpoint
CREATE INDEX `incidents_open` ON `incidents` (`is_open`,`sort_due`,`sort_rank`,`received_at`,`id`);--> statement-breakpoint
CREATE INDEX `incidents_of_advisor` ON `incidents` (`advisor_id`,`is_open`,`sort_due`,`sort_rank`,`received_at`,`id`);--> statement-breakpoint
CREATE INDEX `incidents_by_status` ON `incidents` (`status`,`last_activity_at`,`id`);--> statement-breakpoint
CREATE INDEX `incidents_of_account` ON `incidents` (`account_id`,`is_open`,`last_activity_at`);--> statement-breakpoint
CREATE TABLE `incidents_seen` (
	`user_id` text NOT NULL,
	`incident_id` text NOT NULL,
	`version` integer NOT NULL,
	PRIMARY KEY(`user_id`, `incident_id`)
);
--> statement-breakpoint
CREATE TABLE `intake` (
	`id` text PRIMARY KEY NOT NULL,
	`channel` text NOT NULL,
	`idempotency_key` text NOT NULL,
	`claimed_key` text,
	`outcome` text NOT NULL,
	`reason` text,
	`incident_id` text,
	`content_id` text,
	`raw_id` text,
	`received_at` integer NOT NULL,
	`sender` text,
	`subject` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `intake_key` ON `intake` (`channel`,`idempotency_key`);--> statement-breakpoint
CREATE INDEX `intake_claimed` ON `intake` (`claimed_key`);--> statement-breakpoint
CREATE INDEX `intake_outcome` ON `intake` (`outcome`,`received_at`);--> statement-breakpoint
CREATE INDEX `intake_content` ON `intake` (`content_id`);--> statement-breakpoint
CREATE TABLE `raws` (
	`id` text PRIMARY KEY NOT NULL,
	`bytes` blob,
	`file_hash` text,
	`size` integer NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`idempotency_key` text NOT NULL,
	`channel` text NOT NULL,
	`incident_id` text,
	`recipient` text NOT NULL,
	`subject` text NOT NULL,
	`facts` text NOT NULL,
	`created_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`lease_until` integer,
	`fence` integer DEFAULT 0 NOT NULL,
	`last_reply` text,
	`finished_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_key` ON `outbox` (`idempotency_key`);--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`state`,`due_at`);--> statement-breakpoint
CREATE INDEX `outbox_of_incident` ON `outbox` (`incident_id`);--> statement-breakpoint
CREATE INDEX `outbox_by_age` ON `outbox` (`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `outbox_of_recipient` ON `outbox` (`recipient`,`kind`,`created_at`);--> statement-breakpoint
CREATE TABLE `account_domains` (
	`domain` text NOT NULL,
	`account_id` text NOT NULL,
	PRIMARY KEY(`domain`, `account_id`)
);
--> statement-breakpoint
CREATE TABLE `accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`tax_id` text,
	`body` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `advisors` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`active` integer NOT NULL,
	`body` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `areas` (
	`id` text PRIMARY KEY NOT NULL,
	`position` integer NOT NULL,
	`body` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `audit` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`actor` text NOT NULL,
	`subject` text NOT NULL,
	`before` text,
	`after` text
);
--> statement-breakpoint
CREATE TABLE `calendar_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`calendar_id` text NOT NULL,
	`version` integer NOT NULL,
	`effective_at` integer NOT NULL,
	`body` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `contact_addresses` (
	`address` text NOT NULL,
	`contact_id` text NOT NULL,
	PRIMARY KEY(`address`, `contact_id`)
);
--> statement-breakpoint
CREATE INDEX `addresses_of_contact` ON `contact_addresses` (`contact_id`);--> statement-breakpoint
CREATE TABLE `contact_phones` (
	`phone` text NOT NULL,
	`contact_id` text NOT NULL,
	PRIMARY KEY(`phone`, `contact_id`)
);
--> statement-breakpoint
CREATE INDEX `phones_of_contact` ON `contact_phones` (`contact_id`);--> statement-breakpoint
CREATE TABLE `contacts` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`name` text NOT NULL,
	`position` text,
	`language` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `contacts_of_account` ON `contacts` (`account_id`);--> statement-breakpoint
CREATE TABLE `criteria` (
	`id` text PRIMARY KEY NOT NULL,
	`position` integer NOT NULL,
	`body` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `plan_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`version` integer NOT NULL,
	`effective_at` integer NOT NULL,
	`body` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `policy_versions` (
	`policy_id` text NOT NULL,
	`version` integer NOT NULL,
	`account_id` text NOT NULL,
	`number` text NOT NULL,
	`plan_version_id` text NOT NULL,
	`until` text NOT NULL,
	`effective_at` integer NOT NULL,
	`body` text NOT NULL,
	PRIMARY KEY(`policy_id`, `version`)
);
--> statement-breakpoint
CREATE INDEX `policies_of_account` ON `policy_versions` (`account_id`);--> statement-breakpoint
CREATE TABLE `systems` (
	`id` text PRIMARY KEY NOT NULL,
	`position` integer NOT NULL,
	`body` text NOT NULL
);
--> statement-breakpoint
CREATE VIRTUAL TABLE `incident_search` USING fts5(`subject`, `people`, `body`, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 2");
--> statement-breakpoint
CREATE VIRTUAL TABLE `contact_search` USING fts5(`contact_id` UNINDEXED, `words`, prefix='2 3', tokenize="unicode61 remove_diacritics 2");
