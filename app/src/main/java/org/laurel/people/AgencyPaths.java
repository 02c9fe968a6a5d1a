package org.laurel.people;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.laurel.database.Tenancy;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Finds the agency of a request and runs the rest of it for that agency.
///
/// The first part of the path names the agency and acts as the context path, so that rooms map
/// `/catalogue` and know nothing of agencies. Programs may leave it out: their token names it.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class AgencyPaths extends OncePerRequestFilter {

  private static final Set<String> OWN =
      Set.of("assets", "api", "actuator", "openapi.json", "error", "operator", "set-up", "");

  private final Agencies agencies;
  private final Tenancy tenancy;

  AgencyPaths(Agencies agencies, Tenancy tenancy) {
    this.agencies = agencies;
    this.tenancy = tenancy;
  }

  /// The page that says what went wrong is drawn in a second round, for the same agency.
  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getAttribute(Agency.class.getName()) instanceof Agency agency) {
      within(agency, new BelowAgency(request, "/" + agency.slug()), response, chain);
      return;
    }
    var slug = firstPart(request.getRequestURI());
    var named = OWN.contains(slug) ? Optional.<Agency>empty() : agencies.bySlug(slug);
    if (named.isPresent()) {
      within(named.get(), new BelowAgency(request, "/" + slug), response, chain);
      return;
    }
    var keyed = Bearer.of(request).flatMap(token -> agencies.bySlug(token.agency()));
    if (keyed.isPresent()) within(keyed.get(), request, response, chain);
    else if (OWN.contains(slug)) chain.doFilter(request, response);
    else toTheOnlyAgency(request, response);
  }

  private void within(
      Agency agency, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    request.setAttribute(Agency.class.getName(), agency);
    try {
      tenancy.call(
          agency.id(),
          () -> {
            chain.doFilter(request, response);
            return agency;
          });
    } catch (IOException | ServletException | RuntimeException failure) {
      throw failure;
    } catch (Exception unexpected) {
      throw new ServletException(unexpected);
    }
  }

  /// Most installations serve one agency, whose people should not have to know its slug.
  private void toTheOnlyAgency(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var all = agencies.all();
    if (all.size() != 1) response.sendError(HttpServletResponse.SC_NOT_FOUND);
    else response.sendRedirect("/" + all.getFirst().slug() + request.getRequestURI());
  }

  private static String firstPart(String path) {
    var end = path.indexOf('/', 1);
    return end < 0 ? path.substring(1) : path.substring(1, end);
  }

  private static class BelowAgency extends HttpServletRequestWrapper {

    private final String base;

    BelowAgency(HttpServletRequest request, String base) {
      super(request);
      this.base = base;
    }

    @Override
    public String getContextPath() {
      return base;
    }

    @Override
    public String getServletPath() {
      var path = super.getServletPath();
      return isBelow(path) ? path.substring(base.length()) : path;
    }

    @Override
    public String getRequestURI() {
      var uri = super.getRequestURI();
      if (uri.equals(base)) return base + "/";
      return isBelow(uri) ? uri : base + uri;
    }

    private boolean isBelow(String path) {
      return path.startsWith(base + "/");
    }
  }
}
