-- A partner reads its own deliveries through the API; the database holds that boundary as well, so that a forgotten
-- condition leaks nothing: unset means nothing is seen; * means any. What is meant for workers only has no partner's boundary.
create function within_boundary(row_authority text, row_agency text) returns boolean language sql stable as
$$
    select coalesce(current_setting('app.authority', true) in (row_authority, '*'), false)
       and coalesce(current_setting('app.agency', true) in (row_agency, '*'), false)
$$;

alter table delivery enable row level security;
alter table delivery force row level security;
create policy delivery_boundary on delivery using (within_boundary(authority, agency));

alter table delivery_attempt enable row level security;
alter table delivery_attempt force row level security;
create policy delivery_attempt_boundary on delivery_attempt
    using (exists (select 1 from delivery where delivery.id = delivery_attempt.delivery_id));
