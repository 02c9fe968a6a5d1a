package org.laurel.standards.tree;

import java.util.List;
import java.util.UUID;
import org.laurel.standards.FrameworkVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads trees: of packages from their items, of our own frameworks from their competencies.
@Repository
class NodeStore {

  /// Deeper than any publisher goes; a chain of thousands must not be followed to its end.
  private static final int DEEPEST = 20;

  private static final String NODES =
      """
      with recursive node as not materialized (
        select i.identifier, i.parent, i.place, i.code, i.statement
          from standards.framework f
          join standards.item i on i.agency_id = f.agency_id and i.document = f.document
         where f.id = :framework
        union all
        select c.identifier, above.identifier, c.position, c.code, c.statement
          from standards.framework f
          join standards.competency c on c.agency_id = f.agency_id and c.framework = f.id
          left join standards.competency above
            on above.agency_id = c.agency_id and above.framework = c.framework and above.code = c.parent
         where f.id = :framework and f.document is null)
      """;
  private static final String COLUMNS = "select n.identifier, n.parent, n.code, n.statement";
  private static final String BELOW =
      ", (select count(*) from node b where b.parent = n.identifier) as below from node n";

  private final JdbcClient db;

  NodeStore(JdbcClient db) {
    this.db = db;
  }

  /// From top to bottom, as far as there are not more than this many.
  List<Node> all(FrameworkVersion.Id framework, int most) {
    return nodes(
            NODES + COLUMNS + ", 0 as below from node n order by n.place limit :most", framework)
        .param("most", most)
        .query(Node.class)
        .list();
  }

  /// What stands right under the framework.
  List<Node> top(FrameworkVersion.Id framework, Slice slice) {
    var sql = NODES + COLUMNS + BELOW + " where n.parent is null order by n.place";
    return slice.of(nodes(sql + Slice.SQL, framework)).query(Node.class).list();
  }

  /// What stands right under an item.
  List<Node> under(FrameworkVersion.Id framework, UUID parent, Slice slice) {
    var sql = NODES + COLUMNS + BELOW + " where n.parent = :parent order by n.place";
    return slice
        .of(nodes(sql + Slice.SQL, framework).param("parent", parent))
        .query(Node.class)
        .list();
  }

  /// Those in whose code or statement all words occur, from top to bottom.
  ///
  /// @param patterns such as `%fraction%`, in lower case
  List<Node> find(FrameworkVersion.Id framework, List<String> patterns, Slice slice) {
    var sql =
        NODES
            + COLUMNS
            + BELOW
            + " where lower(concat_ws(' ', n.code, n.statement)) like all (:patterns) order by n.place";
    return slice
        .of(nodes(sql + Slice.SQL, framework).param("patterns", patterns.toArray(String[]::new)))
        .query(Node.class)
        .list();
  }

  /// The item and all above it, the highest first; none when the framework has no such item.
  List<Node> path(FrameworkVersion.Id framework, UUID item) {
    return nodes(
            NODES
                + """
                , chain as (
                  select n.*, 0 as height from node n where n.identifier = :item
                  union all
                  select n.*, c.height + 1 from chain c join node n on n.identifier = c.parent
                   where c.height < :deepest)
                select n.identifier, n.parent, n.code, n.statement,
                       case when n.height = 0 then (select count(*) from node b where b.parent = n.identifier)
                            else 1 end as below
                  from chain n
                 order by n.height desc
                """,
            framework)
        .param("item", item)
        .param("deepest", DEEPEST)
        .query(Node.class)
        .list();
  }

  private JdbcClient.StatementSpec nodes(String sql, FrameworkVersion.Id framework) {
    return db.sql(sql).param("framework", framework.value());
  }
}
