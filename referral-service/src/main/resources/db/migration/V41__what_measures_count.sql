-- One narrow row for each child of each contact, so that a measure reads the period it is asked about and nothing else,
-- whatever the size of the table (ADR 29). Triggers write it in the transaction of what it counts: no feature can forget.

select set_config('app.authority', '*', true), set_config('app.agency', '*', true);

create table measure_child (
    contact_id          uuid        not null references contact,
    child               integer     not null,
    authority           text        not null,
    received_at         timestamptz not null,
    decision_due        timestamptz not null,
    ethnicity           text        not null,
    disability          text        not null,
    referrer_threshold  text,
    screener_threshold  text,
    final_threshold     text,
    colour              text,
    acknowledged_at     timestamptz,
    signed_at           timestamptz,
    outcome_at          timestamptz,
    voice_heard         boolean,
    primary key (contact_id, child)
);
create index measure_child_received on measure_child (authority, received_at);

-- What the census tells apart, in groups large enough to be shown.
create function ethnic_group(code text) returns text language sql immutable as
$$
    select case
        when code in ('WBRI', 'WIRI', 'WIRT', 'WOTH', 'WROM') then 'WHITE'
        when code in ('MWBC', 'MWBA', 'MWAS', 'MOTH') then 'MIXED'
        when code in ('AIND', 'APKN', 'ABAN', 'AOTH', 'CHNE') then 'ASIAN'
        when code in ('BCRB', 'BAFR', 'BOTH') then 'BLACK'
        when code = 'OOTH' then 'OTHER'
        else 'NOT_KNOWN' end
$$;

create function count_told(told contact_told) returns void language sql as
$$
    insert into measure_child (contact_id, child, authority, received_at, decision_due, ethnicity, disability,
                               referrer_threshold)
    select told.contact_id, (child.place - 1)::integer, told.authority, contact.received_at,
           coalesce((contact.document #>> '{arrival,decision,dueAt}')::timestamptz, contact.due_at),
           ethnic_group(child.said ->> 'ethnicity'),
           case when jsonb_array_length(coalesce(child.said -> 'disabilities', '[]')) = 0 then 'NOT_KNOWN'
                when child.said -> 'disabilities' ? 'NONE' then 'NO' else 'YES' end,
           told.document #>> '{form,concern,thresholdBelieved}'
    from contact, jsonb_array_elements(told.document #> '{form,children}') with ordinality as child (said, place)
    where contact.contact_id = told.contact_id
    on conflict (contact_id, child) do update
    set ethnicity = excluded.ethnicity, disability = excluded.disability,
        referrer_threshold = excluded.referrer_threshold
$$;

create function count_change(change contact_change) returns void language sql as
$$
    update measure_child counted
    set acknowledged_at = case when change.what = 'ACKNOWLEDGED' then coalesce(counted.acknowledged_at, change.at)
                               else counted.acknowledged_at end,
        outcome_at = case when change.what in ('OUTCOME_SENT', 'OUTCOME_READ') then coalesce(counted.outcome_at, change.at)
                          else counted.outcome_at end,
        signed_at = case when change.what = 'SIGNED' then coalesce(counted.signed_at, change.at) else counted.signed_at end,
        colour = case when change.what = 'SIGNED'
                      then coalesce(counted.colour, change.document #>> '{screening,ratings,-1,colour}') else counted.colour end,
        screener_threshold = case when change.what = 'SIGNED'
                      then coalesce(counted.screener_threshold, change.document #>> '{screening,threshold}')
                      else counted.screener_threshold end,
        final_threshold = coalesce(counted.final_threshold, decided.final_threshold),
        voice_heard = coalesce(counted.voice_heard, decided.voice_heard)
    from (select measured.child,
                 max(decision.said ->> 'threshold') as final_threshold,
                 bool_or(decision.said #>> '{voice,words}' is not null) filter (where decision.said is not null) as voice_heard
          from measure_child measured
          left join lateral (
              select said from jsonb_array_elements(
                  case when change.what = 'SIGNED' then change.document #> '{decision,proposal,children}' else '[]' end)
                  as children (said)
              where (said ->> 'child')::integer = measured.child) decision on true
          where measured.contact_id = change.contact_id
          group by measured.child) decided
    where counted.contact_id = change.contact_id and counted.child = decided.child
$$;

create function measure_told() returns trigger language plpgsql as
$$
begin
    perform count_told(new);
    return null;
end
$$;
create function measure_change() returns trigger language plpgsql as
$$
begin
    perform count_change(new);
    return null;
end
$$;
create trigger contact_told_is_measured after insert on contact_told for each row execute function measure_told();
create trigger contact_change_is_measured after insert on contact_change for each row
    when (new.what in ('ACKNOWLEDGED', 'SIGNED', 'OUTCOME_SENT', 'OUTCOME_READ')) execute function measure_change();

-- What was told and decided before there were measures.
select count_told(told) from (select t from contact_told t order by telling) as earlier (told);
select count_change(change) from (
    select c from contact_change c where c.what in ('ACKNOWLEDGED', 'SIGNED', 'OUTCOME_SENT', 'OUTCOME_READ')
    order by c.version) as earlier (change);

alter table measure_child enable row level security;
alter table measure_child force row level security;
create policy measure_child_boundary on measure_child
    using (coalesce(current_setting('app.authority', true) in (authority, '*'), false));
