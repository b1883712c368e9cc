-- Which request a decision belongs to, so that an audit event can name it, and whoever stood behind it can be found.
alter table disclosure_ledger add column correlation_id text;
