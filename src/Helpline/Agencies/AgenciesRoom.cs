namespace Helpline.Agencies;

/// <summary>The door to the agencies.</summary>
internal static class AgenciesRoom
{
    public static IServiceCollection AddAgencies(this IServiceCollection services) => services
        .AddSingleton(_ => ReadKinds())
        .AddSingleton(all => AgencySettings.From(all.GetService<IConfiguration>()))
        .AddSingleton<AgencyShelf>()
        .AddSingleton<AgencyImport>()
        .AddSingleton<WrappedKeys>();

    /// <summary>The kinds people are shown; a fault in the list stops the start.</summary>
    public static TipKinds ReadKinds()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "dialogs", "lists", "kinds.yaml");
        var (kinds, faults) = TipKindsReader.Read(File.ReadAllText(path), "dialogs/lists/kinds.yaml");
        return faults.Count == 0
            ? kinds
            : throw new InvalidDataException(string.Join(Environment.NewLine, faults.Select(f => $"{f.File}:{f.Line}: {f.Rule}: {f.Message}")));
    }
}
