import fc from 'fast-check';
import { InvitationSecrets } from './invitation-secrets';

const [BEFORE, NOW] = ['b'.repeat(40), 'n'.repeat(40)];
const [before, changed, alone] = [{ SECRET_KEY: BEFORE }, { SECRET_KEY: NOW, SECRET_KEY_PREVIOUS: BEFORE }, { SECRET_KEY: NOW }].map((keys) => new InvitationSecrets(keys)) as [InvitationSecrets, InvitationSecrets, InvitationSecrets];

test('a link leads to its invitation, with a key of before while that stands, and to none without', () => {
  fc.assert(fc.property(fc.uuid(), (id) => {
    const link = before.linkOf(id);
    expect([before.idIn(link), changed.idIn(link), alone.idIn(link), alone.idIn(changed.linkOf(id))]).toEqual([id, id, undefined, id]);
  }));
});
