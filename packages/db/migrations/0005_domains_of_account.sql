CREATE INDEX `domains_of_account` ON `account_domains` (`account_id`);
