-- Files that somebody sent with a referral. What they hold is in pieces, and goes to nobody before it was scanned.
create table attachment (
    attachment_id uuid primary key,
    contact_id    uuid        not null references contact,
    authority     text        not null,
    -- Of whoever sent the file: a sender sees what became of their own files and of nobody else's.
    agency        text        not null,
    file_name     text        not null,
    type          text        not null,
    size          bigint      not null,
    sha256        text        not null,
    sent_by       text        not null,
    sent_at       timestamptz not null,
    status        text        not null check (status in ('QUARANTINED', 'CLEAN', 'INFECTED')),
    signature     text,
    settled_at    timestamptz,
    try_at        timestamptz not null,
    unique (contact_id, agency, sha256)
);
create index attachment_to_scan on attachment (try_at) where status = 'QUARANTINED';

create table attachment_piece (
    attachment_id uuid    not null references attachment,
    place         integer not null,
    authority     text    not null,
    agency        text    not null,
    bytes         bytea   not null,
    primary key (attachment_id, place)
);
-- Pictures and documents are compressed already.
alter table attachment_piece alter column bytes set storage external;

alter table attachment enable row level security;
alter table attachment force row level security;
create policy attachment_boundary on attachment using (within_boundary(authority, agency));
alter table attachment_piece enable row level security;
alter table attachment_piece force row level security;
create policy attachment_piece_boundary on attachment_piece using (within_boundary(authority, agency));
