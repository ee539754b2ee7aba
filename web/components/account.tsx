/**
 * Who is signed in, and the way out, beside the council's name: always in sight, and never in the way of the places that
 * people go to. The page can be hidden at once from whoever walks past. Signing out is a form, not a link: a link could be followed by a scanner or a prefetch, and someone would be signed out.
 */
export const Account = ({ name }: { name: string }) => (
  <div class="app-account">
    <span>{name}</span>
    <a class="app-button-as-link" href="/hidden" data-hide-page>
      Hide page
    </a>
    <form class="app-sign-out" method="post" action="/sign-out">
      <button type="submit" class="app-button-as-link">
        Sign out
      </button>
    </form>
  </div>
);
