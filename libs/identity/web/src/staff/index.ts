// A door of its own, for pages of staff: what stands behind it would otherwise be in everybody's first bundle.
export { AdminSections } from '../admin/admin-sections';
export { ROLE_WORDS } from '../ui/role-words';
