using System.Reflection;
using System.Text.Json;
using Helpline.Agencies;
using Helpline.Channels.Telegram.Setup;
using Helpline.Forwarding;
using Helpline.Sessions;
using Helpline.Storage;
using Helpline.Storage.Tips;
using Helpline.Tests.Support;
using Helpline.Tips;
using Helpline.Upkeep;
using Microsoft.Extensions.Configuration;

namespace Helpline.Tests.House;

/// <summary>appsettings.sample.json lists every setting once with its default, and nothing else.</summary>
public sealed class SampleSettingsTests
{
    /// <summary>The classes into which rooms bind a section. A new one has to be added here, or its keys look unknown.</summary>
    private static readonly (string Section, Type Type)[] Bound =
    [
        ("Helpline", typeof(HelplineSettings)),
        ("Helpline", typeof(SessionSettings)),
        ("Helpline", typeof(AgencySettings)),
        ("Helpline", typeof(TipStorageSettings)),
        ("Helpline", typeof(TipSecretsSettings)),
        ("Storage", typeof(StorageSettings)),
        ("Forwarding", typeof(ForwardingSettings)),
        ("Telegram", typeof(TelegramSettings)),
    ];

    /// <summary>Keys that are read by their full name, and properties that are no key of their section.</summary>
    private static readonly string[] ReadByName =
        ["Urls", "Desk:OpenerOrigin", "Facilities:CheckDays", "Helpline:Secrets:Directory"];

    private static readonly string[] NoKeys = ["Helpline:TalksConnection", "Helpline:TipsConnection", "Helpline:Provider", "Helpline:Directory"];

    [Fact]
    public void Every_setting_stands_in_the_sample_once() =>
        Assert.Equal(KnownKeys().Order(StringComparer.Ordinal), SampleKeys(SampleText()).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_class_of_settings_is_among_those_bound() =>
        Assert.Equal(
            typeof(HelplineSettings).Assembly.GetTypes()
                .Where(type => type.Name.EndsWith("Settings", StringComparison.Ordinal) && type.GetConstructor(Type.EmptyTypes) is not null)
                .Where(type => type != typeof(EpochSettings))
                .Order(Comparer<Type>.Create((a, b) => string.CompareOrdinal(a.FullName, b.FullName))),
            Bound.Select(bound => bound.Type).Distinct().Order(Comparer<Type>.Create((a, b) => string.CompareOrdinal(a.FullName, b.FullName))));

    [Fact]
    public void The_sample_binds_to_the_defaults()
    {
        var sample = new ConfigurationBuilder().AddJsonFile(Repository.Path("appsettings.sample.json")).Build();
        foreach (var (section, type) in Bound)
        {
            var bound = sample.GetSection(section).Get(type) ?? Activator.CreateInstance(type)!;
            Assert.Equal(Described(Activator.CreateInstance(type)!), Described(bound));
        }
    }

    [Fact]
    public void The_start_finds_no_fault_in_the_sample_but_the_missing_operator()
    {
        var faults = StartFaults("Production", ("Helpline:Secrets:SwapIsEncrypted", "true"));
        Assert.Equal(["Helpline:Operator is empty: people are told who runs this server."], faults);
    }

    [Fact]
    public void All_faults_of_the_settings_are_told_at_once_and_no_value_is_repeated()
    {
        var faults = StartFaults(
            "Production",
            ("Helpline:Demo", "true"),
            ("Helpline:Country", "QQ"),
            ("Helpline:OperatingBody", "wizards"),
            ("Helpline:Secrets:SwapIsEncrypted", "true"),
            ("Forwarding:Hold", "-00:00:01"),
            ("urls", "nonsense"));
        Assert.All(
            ["Helpline:Demo", "Helpline:Country", "Helpline:OperatingBody", "Forwarding:Hold", "ASPNETCORE_URLS"],
            key => Assert.Contains(faults, fault => fault.StartsWith(key, StringComparison.Ordinal)));
        Assert.DoesNotContain(faults, fault => fault.Contains("nonsense", StringComparison.Ordinal) || fault.Contains("wizards", StringComparison.Ordinal));
    }

    [Fact]
    public void The_start_knows_the_same_names_as_the_sample() =>
        Assert.Equal(SampleKeys(SampleText()).Order(StringComparer.Ordinal), KnownSettings.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void A_misspelt_setting_stops_the_start_by_name()
    {
        var faults = StartFaults("Production", ("Helpline:OperatingBodi", "police"), ("Forwarding:Hould", "1"), ("Helpline:Secrets:SwapIsEncrypted", "true"));
        Assert.Contains("Helpline:OperatingBodi is no setting (appsettings.sample.json lists them all).", faults);
        Assert.Contains("Forwarding:Hould is no setting (appsettings.sample.json lists them all).", faults);
        Assert.DoesNotContain(faults, fault => fault.Contains("police", StringComparison.Ordinal));
    }

    [Fact]
    public void An_unknown_key_in_a_sample_is_found() =>
        Assert.Equal(["Helpline:Oparator"], SampleKeys("""{ "Helpline": { "Oparator": "" } }""").Except(KnownKeys()));

    private static List<string> StartFaults(string environment, params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddJsonFile(Repository.Path("appsettings.sample.json"))
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)))
            .Build();
        return StartCheck.Of(configuration, new NamedEnvironment(environment)).Faults;
    }

    private static string SampleText() => File.ReadAllText(Repository.Path("appsettings.sample.json"));

    private static IEnumerable<string> KnownKeys() =>
        Bound.SelectMany(bound => Keys(bound.Section, bound.Type)).Except(NoKeys).Union(ReadByName).Distinct();

    private static IEnumerable<string> Keys(string prefix, Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.CanWrite)
            .SelectMany(property => property.PropertyType == typeof(EpochSettings)
                ? Keys($"{prefix}:{property.Name}", property.PropertyType)
                : [$"{prefix}:{property.Name}"]);

    private static IEnumerable<string> SampleKeys(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Leaves("", document.RootElement).ToList();
    }

    private static IEnumerable<string> Leaves(string prefix, JsonElement element) =>
        element.ValueKind == JsonValueKind.Object
            ? element.EnumerateObject().SelectMany(one => Leaves(prefix.Length == 0 ? one.Name : $"{prefix}:{one.Name}", one.Value))
            : [prefix];

    private static string Described(object settings) => JsonSerializer.Serialize(settings, settings.GetType());
}
