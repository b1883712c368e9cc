-- Danger may be stated with the referral or later; what is watched says which of the two events it is.
alter table danger_watch
    add column type text not null default 'org.safeguardinghub.referral.ContactReceived.v1';
alter table danger_watch
    alter column type drop default;
