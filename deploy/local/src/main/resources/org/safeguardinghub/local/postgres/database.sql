-- Run inside the new database. Whatever the owner makes from now on, the app may read and write, but not change in shape.
revoke all on database "${database}" from public;
grant connect on database "${database}" to "${app}";
revoke all on schema public from public;
alter schema public owner to "${owner}";
grant usage on schema public to "${app}";
alter default privileges for role "${owner}" grant usage on schemas to "${app}";
alter default privileges for role "${owner}" grant select, insert, update, delete on tables to "${app}";
alter default privileges for role "${owner}" grant usage, select on sequences to "${app}";
alter default privileges for role "${owner}" grant execute on functions to "${app}";
