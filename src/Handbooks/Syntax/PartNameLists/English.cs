namespace Handbooks.Syntax.PartNameLists;

/// <summary>What English pages call the parts of a role; a name that ends in * stands for every heading that begins so.</summary>
internal static class English
{
    public static readonly (RolePart Part, string[] Names)[] Names =
    [
        (RolePart.Responsibilities, [
            "responsibilities", "responsibility", "responsibilities include", "responsibilities of*", "responsibilities and expectations",
            "responsibilities and outcomes", "responsibilities and duties", "duties and responsibilities", "roles and responsibilities",
            "role and responsibilities", "scope and responsibilities", "responsibilities and scope", "areas of responsibility*",
            "area of responsibility*", "job responsibilities", "role responsibilities", "day to day responsibilities", "daily responsibilities",
            "general responsibilities", "additional responsibilities", "other responsibilities", "essential responsibilities",
            "specific responsibilities", "principal responsibilities", "major responsibilities", "major areas of responsibility",
            "typical responsibilities", "overall responsibilities", "leadership responsibilities", "technical responsibilities",
            "management responsibilities", "essential duties", "job duties", "duties", "general duties", "accountabilities", "accountability",
            "accountable for", "responsible for", "is responsible for", "you are responsible for", "you will be responsible for",
            "is accountable for", "is expected to", "are expected to", "expected to", "you are expected to", "job expectations", "role expectations",
            "expectations", "expectations of the role", "what is expected", "what is expected of you", "what we expect", "what we expect of you",
            "what we expect from you", "what you'll do", "what you will do", "what they do", "what you do", "what you'll be doing",
            "what you will be doing", "what you'd do", "what you'll own", "what you will own", "what the role does", "what this role does",
            "what the role is answerable for", "what this role is answerable for", "what the job involves", "what it does", "you will", "you'll",
            "in this role you will", "in this role you'll", "as a part of this role you will", "on a day to day basis you will",
            "on a typical day you will", "day to day", "a day in the life", "a typical day", "tasks", "tasks and responsibilities", "main tasks",
            "main duties", "functions", "essential functions", "job functions", "job description", "scope of work",
            "scope of role", "your mission will be to", "your impact", "how you'll make an impact", "how you will contribute",             "decision rights", "decides", "decides on", "answers for", "consulted on", "is consulted on", "informed of",
            "informed about", "is informed of", "is informed about", "your tasks", "your responsibilities", "responsibilities in detail"]),
        (RolePart.Essential, [
            "should have", "should haves", "must have", "must haves", "qualifications", "required qualifications", "minimum qualifications",
            "basic qualifications", "requirements", "minimum requirements", "role requirements", "job requirements", "essential requirements",
            "essential experience", "essential skills", "essential criteria", "essential qualifications", "essential", "experience",
            "required experience", "skills", "required skills", "skills and experience", "experience and skills", "qualifications and experience",
            "skills and qualifications", "knowledge skills and abilities", "necessary qualities", "necessary experience", "necessary skills",
            "qualities and experience", "what you bring", "what you'll bring", "what you will bring", "what you need", "what you'll need", "you have", "you'll have",
            "you should have", "you must have", "what we're looking for", "what we are looking for", "who we're looking for",
            "who we are looking for", "who you are", "about you", "your profile", "profile", "person specification", "prerequisites", "competencies",
            "core competencies", "required competencies", "we expect", "to be successful in this role"]),
        (RolePart.Desirable, [
            "nice to have", "nice to haves", "nice to have skills", "nice to have experience", "nice to have qualifications", "useful qualities",
            "useful experience", "useful skills", "preferred qualifications", "preferred experience", "preferred skills", "preferred",
            "desired qualifications", "desired experience", "desired skills", "desirable experience", "desirable skills", "desirable criteria",
            "desirable qualifications", "desirable", "bonus points", "bonus skills", "extra points", "pluses", "a plus",
            "it's a plus if*", "it is a plus if*", "even better", "even better if*", "what would be nice", "what sets you apart", "ideally you have", "you might also have", "you may also have",
            "additional qualifications", "optional"]),
        (RolePart.Interactions, [
            "how they interact with*", "how this role interacts with*", "how the role interacts with*", "how you interact with*",
            "how they work with*", "how this role works with*", "how you work with*", "how you'll work with*", "interactions", "interactions with*",
            "interacts with", "works with", "works with*", "working with*", "works closely with", "who you work with", "who you'll work with",
            "who you will work with", "who they work with", "collaborates with", "collaboration", "collaborators", "interfaces", "key interfaces",
            "relationship to others", "relationships", "relationships to others", "relationship with others", "working relationships",
            "touch points", "touchpoints", "stakeholders", "key relationships", "key contacts", "internal contacts"]),
        (RolePart.Process, [
            "interview process", "interview processes", "interview loop", "interviewing", "hiring process", "hiring processes",
            "application process", "selection process", "recruitment process", "how we hire", "how to apply", "hiring steps", "interview steps",
            "process for hiring"]),
        (RolePart.Metrics, [
            "metrics", "metrics for success", "measures of success", "measure of success", "success metrics", "what success looks like",
            "how success is measured", "how we measure success", "how you will be measured", "kpis", "kpi", "performance measures",
            "performance metrics", "performance indicators", "key performance indicators", "performance objectives", "success criteria",
            "indicators of success"]),
        (RolePart.Areas, [
            "areas", "ownership areas", "product ownership areas", "areas of ownership", "areas of focus", "focus areas", "domains", "domain",
            "ownership", "owned areas", "product areas"]),
        (RolePart.Purpose, [
            "purpose", "purpose of the role", "purpose of this role", "role purpose", "job purpose", "mission", "mission of the role",
            "role summary", "summary", "job summary", "role overview", "position summary", "about the role", "about this role", "about the job",
            "overview of the role", "tl dr"]),
    ];
}
