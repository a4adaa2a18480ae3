CREATE TABLE `deadlines` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`due_at` integer NOT NULL,
	`lease_until` integer,
	`fence` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE INDEX `deadlines_due` ON `deadlines` (`due_at`);--> statement-breakpoint
CREATE INDEX `deadlines_of_subject` ON `deadlines` (`subject_id`);--> statement-breakpoint
CREATE TABLE `allowance_uses` (
	`policy_id` text NOT NULL,
	`period_from` text NOT NULL,
	`ordinal` integer NOT NULL,
	`incident_id` text NOT NULL,
	PRIMARY KEY(`policy_id`, `period_from`, `ordinal`)
);
--> statement-breakpoint
CREATE INDEX `allowance_uses_of_incident` ON `allowance_uses` (`incident_id`);--> statement-breakpoint
CREATE TABLE `record_drafts` (
	`kind` text NOT NULL,
	`record_id` text NOT NULL,
	`revision` integer NOT NULL,
	`based_on` integer NOT NULL,
	`account_id` text,
	`body` text NOT NULL,
	`saved_at` integer NOT NULL,
	`saved_by` text NOT NULL,
	PRIMARY KEY(`kind`, `record_id`)
);
--> statement-breakpoint
CREATE TABLE `record_versions` (
	`version_id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`record_id` text NOT NULL,
	`version` integer NOT NULL,
	`account_id` text,
	`effective_at` integer NOT NULL,
	`published_at` integer NOT NULL,
	`published_by` text NOT NULL,
	`note` text,
	`body` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `record_versions_of_record` ON `record_versions` (`kind`,`record_id`,`version`);--> statement-breakpoint
CREATE INDEX `record_versions_of_account` ON `record_versions` (`account_id`,`kind`,`record_id`,`version`);--> statement-breakpoint
ALTER TABLE `incidents` ADD `site_id` text;--> statement-breakpoint
ALTER TABLE `incidents` ADD `policy_id` text;--> statement-breakpoint
CREATE INDEX `incidents_urgent_untaken` ON `incidents` (`received_at`) WHERE "incidents"."urgent_by" is not null and "incidents"."advisor_id" is null and "incidents"."is_open" = 1;--> statement-breakpoint
ALTER TABLE `accounts` ADD `active` integer DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `contacts` ADD `site_id` text;--> statement-breakpoint
ALTER TABLE `contacts` ADD `active` integer DEFAULT true NOT NULL;--> statement-breakpoint
INSERT INTO `record_versions` (`version_id`, `kind`, `record_id`, `version`, `account_id`, `effective_at`, `published_at`, `published_by`, `note`, `body`)
SELECT `id`, 'calendar', `calendar_id`, `version`, NULL, `effective_at`, `effective_at`, '{"kind":"rule","rule":"migration"}', NULL, json_object('name', json_extract(`body`, '$.name'), 'calendar', json(json_extract(`body`, '$.calendar'))) FROM `calendar_versions`;
--> statement-breakpoint
INSERT INTO `record_versions` (`version_id`, `kind`, `record_id`, `version`, `account_id`, `effective_at`, `published_at`, `published_by`, `note`, `body`)
SELECT `id`, 'plan', `plan_id`, `version`, NULL, `effective_at`, `effective_at`, '{"kind":"rule","rule":"migration"}', NULL, json_set(json_remove(`body`, '$.id', '$.planId', '$.version', '$.calendarVersionId'), '$.active', json('true'), '$.calendarId', (SELECT `calendar_id` FROM `calendar_versions` WHERE `calendar_versions`.`id` = json_extract(`plan_versions`.`body`, '$.calendarVersionId'))) FROM `plan_versions`;
--> statement-breakpoint
INSERT INTO `record_versions` (`version_id`, `kind`, `record_id`, `version`, `account_id`, `effective_at`, `published_at`, `published_by`, `note`, `body`)
SELECT 'policy:' || `policy_id` || ':' || `version`, 'policy', `policy_id`, `version`, `account_id`, `effective_at`, `effective_at`, '{"kind":"rule","rule":"migration"}', NULL, json_set(json_remove(`body`, '$.id', '$.version'), '$.planVersionId', `plan_version_id`) FROM `policy_versions`;
--> statement-breakpoint
INSERT INTO `record_versions` (`version_id`, `kind`, `record_id`, `version`, `account_id`, `effective_at`, `published_at`, `published_by`, `note`, `body`)
SELECT 'criterion:' || `id` || ':1', 'criterion', `id`, 1, NULL, 0, 0, '{"kind":"rule","rule":"migration"}', NULL, json_set(json_remove(`body`, '$.id'), '$.position', `position`) FROM `criteria`;
--> statement-breakpoint
INSERT INTO `record_versions` (`version_id`, `kind`, `record_id`, `version`, `account_id`, `effective_at`, `published_at`, `published_by`, `note`, `body`)
SELECT 'area:' || `id` || ':1', 'area', `id`, 1, NULL, 0, 0, '{"kind":"rule","rule":"migration"}', NULL, json_set(json_remove(`body`, '$.id'), '$.position', `position`) FROM `areas`;
--> statement-breakpoint
INSERT INTO `record_versions` (`version_id`, `kind`, `record_id`, `version`, `account_id`, `effective_at`, `published_at`, `published_by`, `note`, `body`)
SELECT 'system:' || `id` || ':1', 'system', `id`, 1, NULL, 0, 0, '{"kind":"rule","rule":"migration"}', NULL, json_set(json_remove(`body`, '$.id'), '$.position', `position`) FROM `systems`;
--> statement-breakpoint
INSERT INTO `record_versions` (`version_id`, `kind`, `record_id`, `version`, `account_id`, `effective_at`, `published_at`, `published_by`, `note`, `body`)
SELECT 'advisor:' || `id` || ':1', 'advisor', `id`, 1, NULL, 0, 0, '{"kind":"rule","rule":"migration"}', NULL, json_set(json_remove(`body`, '$.id', '$.calendarVersionId'), '$.calendarId', (SELECT `calendar_id` FROM `calendar_versions` WHERE `calendar_versions`.`id` = json_extract(`advisors`.`body`, '$.calendarVersionId'))) FROM `advisors`;
--> statement-breakpoint
INSERT INTO `record_versions` (`version_id`, `kind`, `record_id`, `version`, `account_id`, `effective_at`, `published_at`, `published_by`, `note`, `body`)
SELECT 'account:' || `id` || ':1', 'account', `id`, 1, `id`, 0, 0, '{"kind":"rule","rule":"migration"}', NULL, json_remove(`body`, '$.id') FROM `accounts`;
--> statement-breakpoint
INSERT INTO `record_versions` (`version_id`, `kind`, `record_id`, `version`, `account_id`, `effective_at`, `published_at`, `published_by`, `note`, `body`)
SELECT 'contact:' || `id` || ':1', 'contact', `id`, 1, `account_id`, 0, 0, '{"kind":"rule","rule":"migration"}', NULL, json_object('accountId', `account_id`, 'name', `name`, 'position', `position`, 'addresses', json(coalesce((SELECT json_group_array(`address`) FROM `contact_addresses` WHERE `contact_id` = `contacts`.`id`), '[]')), 'phones', json(coalesce((SELECT json_group_array(`phone`) FROM `contact_phones` WHERE `contact_id` = `contacts`.`id`), '[]')), 'language', `language`) FROM `contacts`;
--> statement-breakpoint
INSERT INTO `record_versions` (`version_id`, `kind`, `record_id`, `version`, `account_id`, `effective_at`, `published_at`, `published_by`, `note`, `body`)
SELECT 'objectives:objectives:1', 'objectives', 'objectives', 1, NULL, 0, 0, '{"kind":"rule","rule":"migration"}', NULL, json_set(json_remove(`value`, '$.calendarVersionId'), '$.calendarId', (SELECT `calendar_id` FROM `calendar_versions` WHERE `calendar_versions`.`id` = json_extract(`settings`.`value`, '$.calendarVersionId'))) FROM `settings` WHERE `name` = 'objectives';
--> statement-breakpoint
DELETE FROM `settings` WHERE `name` = 'objectives';
