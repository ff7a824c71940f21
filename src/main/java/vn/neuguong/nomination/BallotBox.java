package vn.neuguong.nomination;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.neuguong.engine.Json;
import vn.neuguong.engine.Refusal;

/** The ballots of a round: who has voted, and apart from that, sealed until the count, what was marked. */
@Component
@Transactional
class BallotBox {

    /** Votes for and against a candidate: the one of a ballot, or all of a round. */
    record Votes(String id, int agree, int disagree) {

        static Votes one(String id, boolean agrees) {
            return new Votes(id, agrees ? 1 : 0, agrees ? 0 : 1);
        }

        private Votes plus(Votes others) {
            return new Votes(id, agree + others.agree, disagree + others.disagree);
        }
    }

    private record Ballot(List<Votes> marks) {}

    private final JdbcClient jdbc;
    private final Json json;
    private final BallotSeal seal;

    BallotBox(JdbcClient jdbc, Json json, BallotSeal seal) {
        this.jdbc = jdbc;
        this.json = json;
        this.seal = seal;
    }

    /** Takes a member's ballot. @throws Refusal where the member has voted already */
    void put(String planCode, int round, String member, List<Votes> marks) {
        int taken = jdbc.sql(
                        "insert into ballot_cast (plan_code, round, person) values (?, ?, ?) on conflict do nothing")
                .params(planCode, round, member)
                .update();
        if (taken == 0) {
            throw new Refusal("Đồng chí đã bỏ phiếu. Mỗi thành viên chỉ bỏ phiếu một lần.");
        }
        // As long whatever was marked, because every candidate stands in it with both counts.
        byte[] sealed = seal.seal(box(planCode, round), json.write(new Ballot(marks)));
        jdbc.sql("insert into sealed_ballot (plan_code, round, content) values (?, ?, ?)")
                .params(planCode, round, sealed)
                .update();
    }

    /** How many ballots came back in a round. */
    int cast(String planCode, int round) {
        return jdbc.sql("select count(*) from ballot_cast where plan_code = ? and round = ?")
                .params(planCode, round)
                .query(Integer.class)
                .single();
    }

    /**
     * Takes all ballots of a round out and adds them up; only the sums leave the box, for what goes to the database may
     * stand in its log, too. Who has voted is written anew, by
     * one transaction and in an order of its own, so that neither the order of the rows nor the transaction that wrote
     * them tells who voted when.
     *
     * @return the votes on each candidate, by its id
     * @throws Refusal where one is missing, too many, or cannot be opened
     */
    Map<String, Votes> empty(String planCode, int round) {
        List<byte[]> sealed = jdbc.sql("delete from sealed_ballot where plan_code = ? and round = ? returning content")
                .params(planCode, round)
                .query(byte[].class)
                .list();
        int cast = cast(planCode, round);
        if (sealed.size() != cast) {
            throw new Refusal(
                    "Có %d thành viên đã bỏ phiếu nhưng trong hòm phiếu có %d phiếu, nên không kiểm phiếu được."
                            + " Hãy báo quản trị viên khôi phục cơ sở dữ liệu, hoặc tổ chức lại phiên họp.",
                    cast, sealed.size());
        }
        Map<String, Votes> sums = new HashMap<>();
        sealed.stream()
                .map(ballot -> json.read(seal.open(box(planCode, round), ballot), Ballot.class))
                .flatMap(ballot -> ballot.marks().stream())
                .forEach(vote -> sums.merge(vote.id(), vote, Votes::plus));
        jdbc.sql("""
                        with gone as (delete from ballot_cast where plan_code = ? returning *)
                        insert into ballot_cast select * from gone order by round, person
                        """).param(planCode).update();
        return sums;
    }

    /** Throws away what was cast and never counted: it cannot be, and the session begins anew. */
    void discard(String planCode) {
        jdbc.sql("delete from sealed_ballot where plan_code = ?")
                .param(planCode)
                .update();
        for (String table : List.of("ballot_cast", "open_ballot")) {
            jdbc.sql("""
                            delete from %s where plan_code = :plan and round not in
                                (select round from tally join candidate on id = candidate_id where plan_code = :plan)
                            """.formatted(table)).param("plan", planCode).update();
        }
    }

    private static String box(String planCode, int round) {
        return planCode + "/" + round;
    }
}
