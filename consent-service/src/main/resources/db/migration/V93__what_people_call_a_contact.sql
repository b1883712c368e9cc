-- What people say on the telephone, such as C-7KQ4-M2XP, so that whoever sees to something that went astray finds the child
-- it is about. Contacts that were heard of before have none here.
alter table sharing_record add column reference text;
