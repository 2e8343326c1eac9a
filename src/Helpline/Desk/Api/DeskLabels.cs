using Helpline.Desk.Api.Shapes;
using Helpline.Facilities;
using YamlDotNet.RepresentationModel;

namespace Helpline.Desk.Api;

/// <summary>Names of kinds, regions and countries, from the same lists that people are shown.</summary>
internal sealed record DeskLabels(LabelsShown Shown)
{
    public static DeskLabels Read()
    {
        var lists = Path.Combine(AppContext.BaseDirectory, "dialogs", "lists");
        var regions = RegionTable.Read().Regions.ToDictionary(r => r.Code, r => new NamesShown(r.Names["kk"], r.Names["ru"], r.Names["ky"], r.Names["en"]));
        return new(new LabelsShown(Options(Path.Combine(lists, "kinds.yaml")), regions, Options(Path.Combine(lists, "countries.yaml"))));
    }

    private static Dictionary<string, NamesShown> Options(string path)
    {
        using var file = File.OpenText(path);
        var yaml = new YamlStream();
        yaml.Load(file);
        var options = (YamlSequenceNode)yaml.Documents[0].RootNode["options"];
        return options.Children.ToDictionary(o => Text(o, "value"), o => new NamesShown(Text(o, "kk"), Text(o, "ru"), Text(o, "ky"), Text(o, "en")));
    }

    private static string Text(YamlNode option, string key) => ((YamlScalarNode)option[key]).Value ?? "";
}
