Console.WriteLine("openspaces");
