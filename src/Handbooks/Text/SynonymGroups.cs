using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Handbooks.Text;

/// <summary>Groups of English words from work life that a search takes for the same.</summary>
internal static class SynonymGroups
{
    private const string Lines =
        """
        hire recruit recruitment hiring recruiter staffing
        candidate applicant
        interview interviewing
        onboard onboarding induction
        offboard offboarding exit
        fire dismiss terminate layoff sack redundancy
        quit resign leave
        promote promotion career
        pay salary compensation wage remuneration payroll
        reimburse reimbursement expense expenses
        holiday vacation leave pto timeoff dayoff absence
        sickness sick illness
        meeting sync call standup
        1on1 meeting
        retrospective retro postmortem
        decide decision decisionmaking approve approval signoff authorize permit
        veto reject refuse decline
        bug defect issue fault
        incident outage downtime emergency
        oncall pager rota rotation
        deploy deployment release ship rollout launch
        test testing qa quality
        code programming coding development
        review codereview pullrequest
        repository repo
        documentation docs manual handbook wiki
        document write
        customer client user
        supplier vendor provider contractor
        partner partnership
        budget money finance financial spend spending cost
        buy purchase procure procurement
        invoice bill billing
        contract agreement legal
        privacy gdpr
        security infosec
        performance appraisal evaluation assessment
        feedback critique
        mentor mentoring coach coaching
        train training teach learning education
        goal objective target okr aim
        metric kpi measure measurement indicator
        plan planning
        roadmap plan
        strategy vision direction
        prioritize priority prioritization triage
        backlog queue
        requirement specification spec
        improve improvement enhance optimize optimization
        process procedure workflow
        policy rule guideline
        risk hazard threat
        conflict dispute disagreement
        complaint grievance
        escalate escalation
        hardware laptop equipment device
        access permission credential account
        infrastructure infra platform
        monitor monitoring observability alert alerting
        support help assist assistance
        communicate communication announce announcement inform
        coordinate coordination align alignment
        delegate assign
        own answer accountable responsible
        lead head manage
        team squad crew group
        employee staff worker personnel
        boss manager supervisor
        company organization business firm
        architecture design
        marketing promotion advertising
        sell sales selling
        press media pr
        office workplace premises
        travel trip
        health wellbeing wellness
        diversity inclusion dei
        handover transition
        backup recovery restore
        """;

    /// <summary>A group each, its words separated by spaces.</summary>
    public static string[] All => Lines.Split('\n');

    /// <summary>For each stem that has synonyms, itself and theirs, in order of mention; a word of several groups has them all.</summary>
    public static readonly FrozenDictionary<string, ImmutableArray<string>> ByStem = (
        from line in All
        let stems = line.Split(' ').Select(WordStem.Of).Distinct(StringComparer.Ordinal).ToList()
        from stem in stems
        from other in stems
        group other by stem).ToFrozenDictionary(
            group => group.Key, group => group.Prepend(group.Key).Distinct(StringComparer.Ordinal).ToImmutableArray(), StringComparer.Ordinal);
}
