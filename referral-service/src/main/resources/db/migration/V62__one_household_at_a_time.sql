-- A household that cannot be compared waits, and the others go on.
alter table household_to_look add column not_before timestamptz;
