DROP TABLE `advisors`;--> statement-breakpoint
DROP TABLE `areas`;--> statement-breakpoint
DROP TABLE `calendar_versions`;--> statement-breakpoint
DROP TABLE `criteria`;--> statement-breakpoint
DROP TABLE `plan_versions`;--> statement-breakpoint
DROP TABLE `policy_versions`;--> statement-breakpoint
DROP TABLE `systems`;