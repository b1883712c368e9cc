-- A professional may ask not to be named, at once or later. Since when we know; no later word takes it away.
alter table sharing_record add column anonymous_since timestamptz;
