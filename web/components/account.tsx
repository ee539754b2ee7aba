/**
 * Who is signed in, and the way out. A form, not a link: a link could be followed by a scanner or a prefetch, and
 * someone would be signed out.
 */
export const Account = ({ name }: { name: string }) => (
  <>
    <li class="govuk-service-navigation__item app-account">
      <span class="govuk-service-navigation__text">{name}</span>
    </li>
    <li class="govuk-service-navigation__item">
      <form class="app-sign-out" method="post" action="/sign-out">
        <button type="submit" class="app-button-as-link">
          Sign out
        </button>
      </form>
    </li>
  </>
);
