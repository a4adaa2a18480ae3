ALTER TABLE `command_keys` ADD `asked` text;--> statement-breakpoint
ALTER TABLE `outbox` ADD `released_at` integer;