/** The address to go back to after signing in. Only inside the application: `//elsewhere` is refused. */
export function whereTo(back: string | undefined): string {
  return back !== undefined && /^\/(?![/\\])/.test(back) ? back : '/inicio';
}
