using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Helpline.Agencies;

/// <summary>Reads the form of a file about agencies. Every fault goes to the list; what can be read is read.</summary>
internal static class AgencyFileReader
{
    public static AgencyFile Read(string yaml, FaultList faults)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            if (stream.Documents is [var document])
            {
                var root = new YamlSheet(document.RootNode, faults, "operating-body", "agencies");
                var agencies = root.List("agencies", required: true).Select(node => AgencyOf(node, faults)).ToList();
                return new(agencies, root.TextOrNull("operating-body"));
            }

            faults.Add(0, "not-a-mapping", "The file must hold one document.");
        }
        catch (YamlException e)
        {
            faults.Add(e);
        }

        return new([], null);
    }

    private static AgencyEntry AgencyOf(YamlNode node, FaultList faults)
    {
        var sheet = new YamlSheet(
            node, faults, "code", "names", "body", "country", "supervised-by", "contact", "hours", "states", "root", "keys", "queues");
        var queues = sheet.List("queues", required: true).Select(q => (Queue: QueueOf(q, faults), Line: FaultList.LineOf(q))).ToList();
        var agency = new Agency(
            sheet.Text("code"),
            sheet.Words("names"),
            sheet.Text("body"),
            sheet.Text("country"),
            sheet.TextOrNull("supervised-by"),
            sheet.Words("contact"),
            sheet.Words("hours"),
            StatesOf(sheet, faults),
            sheet.TextOrNull("root"),
            [.. queues.Select(q => q.Queue)]);
        return new(agency, KeysOf(sheet, agency, faults), sheet.Line, [.. queues.Select(q => q.Line)]);
    }

    private static SignedKeys? KeysOf(YamlSheet sheet, Agency agency, FaultList faults)
    {
        var statements = sheet.Texts("keys", required: false);
        if (statements.Count > 0 && agency.Root is null)
        {
            faults.Add(sheet.LineOf("keys"), "key-without-root", $"{agency.Code}: keys without the root that signed them.");
            return null;
        }

        return agency.Root is null ? null : new(agency.Root, statements);
    }

    private static Dictionary<string, Words> StatesOf(YamlSheet agency, FaultList faults)
    {
        var states = new Dictionary<string, Words>(StringComparer.Ordinal);
        if (agency.Has("states"))
        {
            string[] known = ["opened", "in-work", "closed"];
            var sheet = new YamlSheet(agency.Child("states"), faults, known);
            foreach (var state in known.Where(sheet.Has))
            {
                states[state] = sheet.Words(state);
            }
        }

        return states;
    }

    private static AgencyQueue QueueOf(YamlNode node, FaultList faults)
    {
        var sheet = new YamlSheet(node, faults, "code", "role", "transport", "url", "takes");
        var role = sheet.Text("role");
        if (role is not ("primary" or "partner" or ""))
        {
            faults.Add(sheet.LineOf("role"), "unknown-role", $"'{role}' is no role: primary or partner.");
        }

        var takes = sheet.List("takes", required: true).Select(t => CompetenceOf(t, faults)).ToList();
        return new(sheet.Text("code"), role == "primary", sheet.TextOrNull("transport") ?? AgencyQueue.Desk, takes, sheet.TextOrNull("url"));
    }

    private static Competence CompetenceOf(YamlNode node, FaultList faults)
    {
        var sheet = new YamlSheet(node, faults, "kinds", "country", "regions");
        var kinds = sheet.Texts("kinds", required: true);
        if (sheet.Has("kinds") && kinds.Count == 0)
        {
            faults.Add(node, "no-kinds", "Kinds must be named: a queue that takes everything would take what it should not.");
        }

        return new(kinds, sheet.Text("country"), sheet.Texts("regions", required: false));
    }
}
