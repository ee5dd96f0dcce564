-- An administrator sees which accounts nobody uses. Sessions are swept away, so that they cannot tell.
alter table identity.account add column signed_in timestamptz;
update identity.account a
   set signed_in = s.started
  from (select account, max(started) as started from identity.session group by account) s
 where s.account = a.id;
