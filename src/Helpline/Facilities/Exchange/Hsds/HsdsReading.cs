using System.Text.Json;

namespace Helpline.Facilities.Exchange.Hsds;

/// <summary>
/// Reads an operator's file. The records in it are the truth; everything else must say the same as they do, so that a file
/// changed in one place only is refused with the path instead of being half believed.
/// </summary>
internal static class HsdsReading
{
    private const int Depth = 32;

    public static FacilitySheet Read(byte[] bytes)
    {
        if (bytes.All(sign => char.IsWhiteSpace((char)sign)))
        {
            return FacilitySheet.Unreadable("The file is empty.");
        }

        try
        {
            var json = bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes.AsMemory(3) : bytes;
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = Depth, AllowDuplicateProperties = false });
            return Read(document.RootElement);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return FacilitySheet.Unreadable(
                "This is no well-formed JSON in UTF-8 without doubled properties.",
                (fault as JsonException)?.LineNumber is { } line ? $"line {line + 1}" : "");
        }
    }

    private static FacilitySheet Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || Text(root, "profile") != HsdsFile.Profile || Text(root, "profile_version") != HsdsFile.Version)
        {
            return FacilitySheet.Unreadable($"must be {HsdsFile.Profile}, version {HsdsFile.Version}: only such files can be read", "profile");
        }

        if (!HsdsView.Languages.Contains(Text(root, "language")))
        {
            return FacilitySheet.Unreadable($"must be one of {string.Join(", ", HsdsView.Languages)}", "language");
        }

        if (!root.TryGetProperty("organizations", out var organizations) || organizations.ValueKind != JsonValueKind.Array)
        {
            return FacilitySheet.Unreadable("must be a list", "organizations");
        }

        return organizations.GetArrayLength() > ExchangeLimits.Facilities
            ? FacilitySheet.Unreadable($"has more than {ExchangeLimits.Facilities} entries", "organizations")
            : Compared(root, organizations, HsdsView.Full(Text(root, "language")!));
    }

    private static FacilitySheet Compared(JsonElement root, JsonElement organizations, HsdsView view)
    {
        var (rows, faults) = (new List<FacilityRow>(), new List<ExchangeFault>());
        foreach (var (at, organization) in organizations.EnumerateArray().Index())
        {
            var path = $"organizations[{at}]";
            if (RowOf(organization, path, faults) is { } row)
            {
                rows.Add(row);
                faults.AddRange(JsonDifference.Of(Element(HsdsOrganization.Of(row.Facility, view)), organization, path));
            }
        }

        if (faults.Count == 0)
        {
            faults.AddRange(JsonDifference.Of(Element(HsdsFile.Of([.. rows.Select(row => row.Facility)], view)), root, ""));
        }

        return new(rows, faults, []);
    }

    private static FacilityRow? RowOf(JsonElement organization, string path, List<ExchangeFault> faults)
    {
        if (organization.ValueKind != JsonValueKind.Object || !organization.TryGetProperty(HsdsOrganization.OwnKey, out var record))
        {
            faults.Add(new(path, "", $"has no object {HsdsOrganization.OwnKey}: the public feed and files of others cannot be imported"));
            return null;
        }

        var inner = $"{path}.{HsdsOrganization.OwnKey}";
        return HsdsRecord.Read(record, inner, faults) is { } facility ? new(path, facility, IsWhole: true) : null;
    }

    private static string? Text(JsonElement root, string key) =>
        root.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static JsonElement Element(System.Text.Json.Nodes.JsonObject made) => JsonSerializer.SerializeToElement(made);
}
