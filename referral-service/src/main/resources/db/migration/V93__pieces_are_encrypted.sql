-- Pieces of files are encrypted under the key of the contact they came with (ADR 0051). Those from before stay as they are.
alter table attachment_piece add column encrypted boolean not null default false;
