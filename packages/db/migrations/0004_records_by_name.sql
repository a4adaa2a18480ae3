ALTER TABLE `accounts` ADD `sort_name` text GENERATED ALWAYS AS (lower(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(`name`, 'á', 'a'), 'é', 'e'), 'í', 'i'), 'ó', 'o'), 'ú', 'u'), 'ü', 'u'), 'ñ', 'n'), 'Á', 'a'), 'É', 'e'), 'Í', 'i'), 'Ó', 'o'), 'Ú', 'u'), 'Ü', 'u'), 'Ñ', 'n'))) VIRTUAL;
--> statement-breakpoint
ALTER TABLE `contacts` ADD `sort_name` text GENERATED ALWAYS AS (lower(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(`name`, 'á', 'a'), 'é', 'e'), 'í', 'i'), 'ó', 'o'), 'ú', 'u'), 'ü', 'u'), 'ñ', 'n'), 'Á', 'a'), 'É', 'e'), 'Í', 'i'), 'Ó', 'o'), 'Ú', 'u'), 'Ü', 'u'), 'Ñ', 'n'))) VIRTUAL;
--> statement-breakpoint
CREATE INDEX `accounts_by_name` ON `accounts` (`sort_name`, `id`);
--> statement-breakpoint
CREATE INDEX `accounts_by_tax_id` ON `accounts` (`tax_id`);
--> statement-breakpoint
CREATE INDEX `contacts_by_name` ON `contacts` (`sort_name`, `id`);
--> statement-breakpoint
CREATE INDEX `policies_by_number` ON `record_versions` (json_extract(`body`, '$.number'), `record_id`) WHERE `kind` = 'policy';
--> statement-breakpoint
CREATE INDEX `policies_by_plan` ON `record_versions` (json_extract(`body`, '$.planVersionId')) WHERE `kind` = 'policy';
--> statement-breakpoint
CREATE TRIGGER `record_versions_never_change` BEFORE UPDATE ON `record_versions`
BEGIN
  SELECT RAISE(ABORT, 'a published version never changes');
END;
