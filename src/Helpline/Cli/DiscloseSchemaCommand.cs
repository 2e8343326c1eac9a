using System.CommandLine;
using Helpline.Storage;
using Helpline.Storage.Talks;
using Helpline.Storage.Tips;
using Microsoft.EntityFrameworkCore;

namespace Helpline.Cli;

/// <summary>Prints every column of every database and why it is kept. Opens no file.</summary>
internal static class DiscloseSchemaCommand
{
    internal static Command Build()
    {
        var command = new Command("schema", "Every column there is, and why it is kept.");
        command.SetAction(_ => Run());
        return command;
    }

    private static int Run()
    {
        var database = new TipDatabase(new());
        using var tips = database.OpenTips();
        using var shred = database.OpenShred();
        using var talks = new TalksContext(new DbContextOptionsBuilder<TalksContext>().UseSqlite().Options);
        Show("talks", talks);
        Show("tips", tips);
        Show("shred", shred);
        return ExitCode.Done;
    }

    private static void Show(string name, DbContext db)
    {
        foreach (var column in KeptColumns.Of(db))
        {
            Screen.Say($"{name}: {column.Table}.{column.Column} ({column.Type}): {column.Why}");
        }
    }
}
