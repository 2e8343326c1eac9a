using System.Text.Json;
using Helpline.Sealing;
using Helpline.Storage.Tips;
using Microsoft.EntityFrameworkCore;

namespace Helpline.Agencies;

/// <summary>Gives the agencies in force; reads them anew when an import, here or from the command line, has changed them.</summary>
internal sealed class AgencyShelf(TipDatabase database, TipKinds kinds, AgencySettings settings)
{
    private readonly Lock _lock = new();
    private byte[]? _stamp;
    private AgencyBook _book = new([], Array.Empty<KeyStatement>().ToLookup(_ => ""), null, kinds);

    public AgencyBook Current
    {
        get
        {
            using var db = database.OpenTips();
            lock (_lock)
            {
                if (db.Imports.AsNoTracking().FirstOrDefault() is { } import && (_stamp is null || !import.Id.AsSpan().SequenceEqual(_stamp)))
                {
                    _book = Read(db, settings.Or(import.OperatingBody));
                    _stamp = import.Id;
                }

                return _book;
            }
        }
    }

    /// <summary>Whether an agency's own system may be reached without TLS.</summary>
    public bool AllowHttp => settings.AllowsHttp();

    /// <summary>The body that runs this server: as the settings say, else as the agency file does.</summary>
    public string? OperatingBody(string? imported) => settings.Or(imported);

    public static Agency AgencyOf(AgencyRow row) => JsonSerializer.Deserialize<Agency>(row.Definition)!;

    private AgencyBook Read(TipsContext db, string? operatingBody)
    {
        var agencies = db.Agencies.AsNoTracking().AsEnumerable().Select(AgencyOf).OrderBy(a => a.Code, StringComparer.Ordinal).ToList();
        var statements = db.AgencyKeys.AsNoTracking().AsEnumerable().ToLookup(k => k.Agency, k => k.Statement);
        var keys = agencies.Where(a => a.Root is not null)
            .SelectMany(a => KeyCheck.Verified(a.Code, new(a.Root!, [.. statements[a.Code]])))
            .ToLookup(v => v.Statement.Agency, v => v.Statement);
        return new(agencies, keys, operatingBody, kinds);
    }
}
