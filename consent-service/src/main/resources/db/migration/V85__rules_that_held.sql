-- Every file of rules that this service has decided by, whole. A file with a mistake in it is not here: the last of these
-- goes on holding.
create table rule_book (
    position  bigint generated always as identity primary key,
    digest    text        not null,
    text      text        not null,
    since     timestamptz not null
);
create function refuse_to_change_the_rules_that_held() returns trigger language plpgsql as $$
begin
    raise exception 'rules that held are only ever added to';
end
$$;
create trigger rule_book_is_kept before update or delete on rule_book
    for each row execute function refuse_to_change_the_rules_that_held();
