/**
 * Who is signed in, and the way out, beside the council's name: always in sight, and never in the way of the places that
 * people go to. A form, not a link: a link could be followed by a scanner or a prefetch, and someone would be signed out.
 */
export const Account = ({ name }: { name: string }) => (
  <div class="app-account">
    <span>{name}</span>
    <form class="app-sign-out" method="post" action="/sign-out">
      <button type="submit" class="app-button-as-link">
        Sign out
      </button>
    </form>
  </div>
);
