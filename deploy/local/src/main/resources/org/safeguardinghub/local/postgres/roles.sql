-- Two roles for one service: the owner migrates the tables, the app may only use them.
do $$
begin
  if not exists (select from pg_roles where rolname = '${owner}') then
    create role "${owner}" login nosuperuser nocreatedb nocreaterole;
  end if;
  if not exists (select from pg_roles where rolname = '${app}') then
    create role "${app}" login nosuperuser nocreatedb nocreaterole nobypassrls;
  end if;
end
$$;
alter role "${owner}" password '${ownerPassword}';
alter role "${app}" password '${appPassword}';
